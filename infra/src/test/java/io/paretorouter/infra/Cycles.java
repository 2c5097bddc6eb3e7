package io.paretorouter.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awscdk.assertions.Template;

/**
 * Finds resources of a template that wait for each other, which CloudFormation refuses. The CDK
 * looks for them, too, but only among properties and {@code DependsOn}: what a resource waits for
 * may also stand in its policies of creation and update, so that all of it is read here.
 */
final class Cycles {
    /** What {@code Fn::Sub} fills in: a resource, or an attribute of one. */
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

    private final Map<String, Set<String>> waitsFor = new HashMap<>();
    private final Set<String> path = new LinkedHashSet<>();
    private final Set<String> clear = new HashSet<>();

    private Cycles(JsonNode resources) {
        resources.properties().forEach(e -> waitsFor.put(e.getKey(), named(e.getValue())));
        waitsFor.values().forEach(names -> names.retainAll(waitsFor.keySet()));
    }

    /** The names along one of them; empty for a template that has none. */
    static List<String> in(Template template) {
        return in(new ObjectMapper().<JsonNode>valueToTree(template.toJSON()));
    }

    /** The same for a template as JSON. */
    static List<String> in(JsonNode template) {
        Cycles cycles = new Cycles(template.path("Resources"));
        return cycles.waitsFor.keySet().stream()
                .map(cycles::from)
                .filter(cycle -> !cycle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> from(String name) {
        if (clear.contains(name)) {
            return List.of();
        }
        if (!path.add(name)) {
            List<String> walked = List.copyOf(path);
            return walked.subList(walked.indexOf(name), walked.size());
        }
        for (String next : waitsFor.get(name)) {
            List<String> cycle = from(next);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        path.remove(name);
        clear.add(name);
        return List.of();
    }

    /** What a resource names anywhere, other resources among it. */
    private static Set<String> named(JsonNode resource) {
        Set<String> names = new TreeSet<>(texts(resource.path("DependsOn")));
        resource.findValues("Ref").forEach(ref -> names.add(ref.asText()));
        for (JsonNode attribute : resource.findValues("Fn::GetAtt")) {
            names.add(texts(attribute).getFirst().split("\\.", 2)[0]);
        }
        resource.findValues("Fn::Sub").forEach(text -> names.addAll(filledIn(text)));
        return names;
    }

    /** Less what a text defines for itself. */
    private static Set<String> filledIn(JsonNode text) {
        Set<String> names = new HashSet<>();
        FILLED_IN
                .matcher(texts(text).getFirst())
                .results()
                .forEach(found -> names.add(found.group(1)));
        JsonNode own = text.path(1);
        own.fieldNames().forEachRemaining(names::remove);
        own.findValues("Fn::Sub").forEach(inner -> names.addAll(filledIn(inner)));
        return names;
    }

    private static List<String> texts(JsonNode oneOrMore) {
        List<String> texts = new ArrayList<>();
        if (oneOrMore.isTextual()) {
            texts.add(oneOrMore.asText());
        }
        oneOrMore.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
