package io.paretorouter.api;

import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Regions;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code routing} object of a request. */
@Singleton
final class RoutingReader {
    private static final String ALPHA = "alpha";
    private static final String MAX_COST = "maxCostUsd";
    private static final String MIN_PERFORMANCE = "minPerformance";
    private static final String ALLOW = "allow";
    private static final String DENY = "deny";
    private static final String REGION = "region";
    private static final String SCORER = "scorer";
    private static final String TARGET = "target";

    /** The field that says which model a conversation is with. */
    static final String PREVIOUS = "previous";

    /** The full name of the field that asks for an outcome. */
    static final String TARGET_PARAM = "routing." + TARGET;

    private static final Set<String> KNOWN =
            Set.of(ALPHA, MAX_COST, MIN_PERFORMANCE, ALLOW, DENY, REGION, SCORER, TARGET, PREVIOUS);
    private static final Fields NONE = new Fields(Map.of(), "routing");

    private final ApiSettings settings;

    RoutingReader(ApiSettings settings) {
        this.settings = settings;
    }

    /**
     * How a request wants its model chosen.
     *
     * @param given the {@code routing} object; null if there is none
     * @param catalog the models of the table that serves the request
     * @throws ApiException naming the field that is wrong
     */
    Routing read(@Nullable Fields given, ModelName.Routed model, Catalog catalog) {
        Fields fields = given == null ? NONE : given;
        requireKnown(fields);
        return new Routing(goal(fields, model), scorer(fields), eligibility(fields, catalog));
    }

    private static void requireKnown(Fields fields) {
        for (String name : fields.names()) {
            if (!KNOWN.contains(name)) {
                throw new ApiException(
                        ErrorCode.UNKNOWN_FIELD,
                        fields.param(name),
                        fields.param(name)
                                + " is unknown: routing takes alpha, maxCostUsd, minPerformance,"
                                + " allow, deny, region, scorer, target, previous");
            }
        }
    }

    /**
     * The goal of the request, which it may state in one place only: its model name, alpha, or
     * target.
     */
    private Goal goal(Fields fields, ModelName.Routed model) {
        Double alpha = fields.optionalNumber(ALPHA);
        Goal asked =
                alpha == null
                        ? null
                        : fields.checked(ALPHA, () -> new Goal.Weight(new Tradeoff(alpha)));
        Fields target = fields.optionalObject(TARGET);
        if (target != null) {
            requireAlone(asked, fields.param(TARGET), "routing.alpha");
            asked = TargetReader.read(target);
        }
        if (asked == null) {
            return model.goal() == null ? settings.goal() : model.goal();
        }
        if (!asked.equals(model.goal())) {
            String field = fields.param(target == null ? ALPHA : TARGET);
            requireAlone(model.goal(), field, "the model name");
        }
        return asked;
    }

    private static void requireAlone(@Nullable Goal other, String field, String place) {
        if (other != null) {
            throw new ApiException(
                    ErrorCode.CONFLICTING_ALPHA,
                    field,
                    field + " and " + place + " ask for different things: give one");
        }
    }

    private Scorer.Kind scorer(Fields fields) {
        String label = fields.optionalString(SCORER);
        return label == null
                ? settings.scorer()
                : fields.checked(SCORER, () -> Scorer.Kind.of(label));
    }

    private static Eligibility eligibility(Fields fields, Catalog catalog) {
        Set<String> allow = models(fields, ALLOW, catalog);
        Set<String> deny = models(fields, DENY, catalog);
        Double maxCost = fields.optionalNumber(MAX_COST);
        Double minPerformance = fields.optionalNumber(MIN_PERFORMANCE);
        fields.checked(MAX_COST, () -> new Eligibility(Set.of(), Set.of(), maxCost, null));
        fields.checked(
                MIN_PERFORMANCE, () -> new Eligibility(Set.of(), Set.of(), null, minPerformance));
        return new Eligibility(allow, deny, maxCost, minPerformance, regions(fields));
    }

    private static Regions regions(Fields fields) {
        Set<String> accepted = new LinkedHashSet<>(fields.strings(REGION));
        return fields.checked(REGION, () -> new Regions(fields.param(REGION), accepted));
    }

    /**
     * The names of models, which must all be in the table: a name misspelt in {@code deny} must not
     * go unnoticed.
     */
    private static Set<String> models(Fields fields, String name, Catalog catalog) {
        List<?> values = fields.optionalFilledArray(name);
        Set<String> models = new LinkedHashSet<>();
        for (int i = 0; values != null && i < values.size(); i++) {
            String path = fields.param(name) + "[" + i + "]";
            if (!(values.get(i) instanceof String model)) {
                throw Fields.wrongType(path, "a string", values.get(i));
            }
            if (!catalog.inTable(model)) {
                throw new ApiException(
                        ErrorCode.INVALID_VALUE,
                        path,
                        path + ": there is no model \"" + model + "\" in the routing table");
            }
            models.add(model);
        }
        return models;
    }
}
