package io.paretorouter.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.assertions.Template;

/**
 * Finds everything in a template that allows more than it names: patterns in actions, resources and
 * principals, what is said by exclusion, policies whose text is elsewhere, and leave to invoke that
 * any caller could use. Statements that deny may be as broad as they like.
 */
final class Wildcards {
    /** Objects below a prefix that is spelt out, in a bucket of the template's own. */
    private static final Pattern BELOW_A_PREFIX =
            Pattern.compile("\\$\\{\\w+\\.Arn}/([A-Za-z0-9._-]+/)+\\*");

    private static final Set<String> ON_OBJECTS = Set.of("s3:GetObject", "s3:PutObject");

    /** Streams of one log group: what its attribute Arn stands for. */
    private static final Pattern LOG_STREAMS = Pattern.compile("\\$\\{\\w+\\.Arn}:\\*");

    private static final Set<String> ON_STREAMS =
            Set.of("logs:CreateLogStream", "logs:PutLogEvents");

    /** The rest of a path, for one method at one stage of an API of the template's own. */
    private static final Pattern REST_OF_A_PATH =
            Pattern.compile("arn:[^*?]+:\\$\\{\\w+}/\\$\\{\\w+}/[A-Z]+(/[a-z0-9]+)+/\\*");

    private final JsonNode resources;
    private final List<String> found = new ArrayList<>();

    private Wildcards(JsonNode template) {
        this.resources = template.path("Resources");
    }

    /** One line for each; empty for a template that names all it allows. */
    static List<String> in(Template template) {
        return in(new ObjectMapper().<JsonNode>valueToTree(template.toJSON()));
    }

    /** The same for a template as JSON. */
    static List<String> in(JsonNode template) {
        Wildcards wildcards = new Wildcards(template);
        wildcards.resources.properties().forEach(e -> wildcards.look(e.getKey(), e.getValue()));
        return wildcards.found;
    }

    private void look(String name, JsonNode resource) {
        resource.findValues("ManagedPolicyArns")
                .forEach(arns -> found.add(name + ": policies whose text is elsewhere: " + arns));
        resource.findValues("Statement").stream()
                .filter(JsonNode::isArray)
                .flatMap(Wildcards::elements)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .forEach(statement -> statement(name, statement));
        if (resource.path("Type").asText().equals("AWS::Lambda::Permission")) {
            permission(name, resource.path("Properties"));
        }
    }

    private void statement(String name, JsonNode statement) {
        List<String> actions = texts(statement.path("Action"));
        List<String> wants = texts(statement.path("Resource"));
        Stream.of("NotAction", "NotResource", "NotPrincipal")
                .filter(statement::has)
                .forEach(by -> found.add(name + ": says by exclusion what is allowed: " + by));
        actions.stream()
                .filter(Wildcards::isPattern)
                .forEach(action -> found.add(name + ": action " + action));
        wants.stream()
                .filter(Wildcards::isPattern)
                .filter(resource -> !nobodyKnowsTheNames(resource, actions))
                .forEach(resource -> found.add(name + ": resource " + resource));
        if (statement.path("Principal").toString().contains("*")) {
            found.add(name + ": principal " + statement.path("Principal"));
        }
    }

    private static boolean nobodyKnowsTheNames(String resource, List<String> actions) {
        return (BELOW_A_PREFIX.matcher(resource).matches() && ON_OBJECTS.containsAll(actions))
                || (LOG_STREAMS.matcher(resource).matches() && ON_STREAMS.containsAll(actions));
    }

    private void permission(String name, JsonNode permission) {
        boolean throughUrl =
                permission.path("FunctionUrlAuthType").asText().equals("NONE")
                        || permission.path("InvokedViaFunctionUrl").asBoolean();
        boolean anybody = permission.path("Principal").asText().equals("*");
        if (anybody && !throughUrl) {
            found.add(name + ": anybody may invoke");
        }
        if (!anybody && !permission.has("SourceArn")) {
            found.add(name + ": whatever " + permission.path("Principal") + " carries may invoke");
        }
        texts(permission.path("SourceArn")).stream()
                .filter(Wildcards::isPattern)
                .filter(source -> !REST_OF_A_PATH.matcher(source).matches())
                .forEach(source -> found.add(name + ": source " + source));
    }

    private static boolean isPattern(String text) {
        return text.contains("*") || text.contains("?");
    }

    private List<String> texts(JsonNode oneOrMore) {
        if (oneOrMore.isMissingNode()) {
            return List.of();
        }
        return oneOrMore.isArray()
                ? elements(oneOrMore).map(this::text).toList()
                : List.of(text(oneOrMore));
    }

    /** What CloudFormation makes of an expression, with references in the form of Fn::Sub. */
    private String text(JsonNode expression) {
        if (expression.isTextual()) {
            return expression.asText();
        }
        if (expression.has("Ref")) {
            return "${" + expression.get("Ref").asText() + "}";
        }
        if (expression.has("Fn::GetAtt")) {
            String of = expression.at("/Fn::GetAtt/0").asText();
            boolean log = resources.at("/" + of + "/Type").asText().equals("AWS::Logs::LogGroup");
            return "${"
                    + of
                    + "."
                    + expression.at("/Fn::GetAtt/1").asText()
                    + "}"
                    + (log ? ":*" : "");
        }
        if (expression.has("Fn::Join")) {
            return String.join(
                    expression.at("/Fn::Join/0").asText(),
                    elements(expression.at("/Fn::Join/1")).map(this::text).toList());
        }
        throw new AssertionError("what may that name? " + expression);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
