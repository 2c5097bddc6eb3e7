package io.paretorouter.core.route;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a decision, as {@code /v1/route} and the commands report them. They are defined
 * here because those two share no other package; all values can be written as JSON.
 */
public final class DecisionFields {
    private DecisionFields() {}

    /** The decision's fields, in order; the caller may add to them. */
    public static Map<String, @Nullable Object> of(Decision decision) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("model", decision.chosen().model());
        fields.put("alpha", decision.basis().goal().tradeoff().alpha());
        fields.put("scorer", decision.basis().scorer().label());
        fields.put("view", decision.basis().view());
        fields.put("table", decision.basis().table());
        fields.put("outOfDistribution", decision.outOfDistribution());
        fields.put("safe", decision.basis().goal().safe());
        Expectation expected = decision.basis().goal().expected();
        if (expected != null) {
            fields.put("expected", calibrated(expected));
        }
        Incumbent incumbent = decision.basis().incumbent();
        if (incumbent != null) {
            fields.put("session", session(incumbent, decision));
        }
        fields.put("clusters", decision.clusters().stream().map(DecisionFields::cluster).toList());
        fields.put(
                "candidates",
                decision.candidates().stream().map(DecisionFields::candidate).toList());
        fields.put("baseline", expectation(decision.baseline()));
        return fields;
    }

    private static Map<String, Object> session(Incumbent incumbent, Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", incumbent.model());
        fields.put("savedUsd", incumbent.savedUsd());
        fields.put("stays", incumbent.model().equals(decision.chosen().model()));
        return fields;
    }

    private static Map<String, Object> calibrated(Expectation expected) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("performance", estimate(expected.performance(), 1));
        fields.put("costPer1kUsd", estimate(expected.costUsd(), 1000));
        return fields;
    }

    private static Map<String, Object> estimate(Estimate estimate, double unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("mean", unit * estimate.mean());
        fields.put("low", unit * estimate.low());
        fields.put("high", unit * estimate.high());
        return fields;
    }

    private static Map<String, Object> cluster(Decision.NearCluster cluster) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", cluster.id());
        fields.put("cosine", cluster.cosine());
        fields.put("n", cluster.queries());
        return fields;
    }

    private static Map<String, @Nullable Object> candidate(Candidate candidate) {
        Map<String, @Nullable Object> fields = expectation(candidate);
        boolean known = candidate.score() != Double.NEGATIVE_INFINITY; // JSON has no infinity
        fields.put("score", known ? candidate.score() : null);
        fields.put("eligible", candidate.eligible());
        fields.put("available", candidate.available());
        fields.put("reason", candidate.eligible() ? candidate.outage() : candidate.refusal());
        return fields;
    }

    private static Map<String, @Nullable Object> expectation(Candidate candidate) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("model", candidate.model());
        fields.put("performance", candidate.performance());
        fields.put("costUsd", candidate.costUsd());
        return fields;
    }
}
