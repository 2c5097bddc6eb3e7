package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.DecisionFields;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.table.Expectation;
import java.util.List;
import java.util.stream.Collectors;

/** Shows one decision: the fields of the answer to {@code POST /v1/route}. */
public final class DecisionReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The most clusters shown to people; programs get them all. */
    private static final int MOST_CLUSTERS = 5;

    private DecisionReport() {}

    /**
     * The report for people: the choice, what it was compared with, and every candidate in ranked
     * order.
     */
    public static String text(Decision decision) {
        Candidate chosen = decision.chosen();
        StringBuilder text = new StringBuilder();
        text.append(chosen.model()).append("  ").append(expected(chosen)).append('\n');
        text.append("best single model: ")
                .append(decision.baseline().model())
                .append("  ")
                .append(expected(decision.baseline()))
                .append('\n');
        text.append(goal(decision.basis().goal()));
        text.append("nearest clusters: ").append(clusters(decision.clusters())).append('\n');
        if (decision.outOfDistribution()) {
            text.append("unlike all that the table was fitted on: by default the router takes the")
                    .append(" safe model for such queries, whatever their scores\n");
        }
        TextTable candidates =
                new TextTable(List.of("candidate", "performance", "USD/1k", "score"));
        for (Candidate candidate : decision.candidates()) {
            candidates.row(
                    List.of(
                            candidate.model(),
                            Figures.percent(candidate.performance()),
                            Figures.usdPer1k(candidate.costUsd()),
                            Figures.format("%.4f", candidate.score())));
        }
        return text.append('\n').append(candidates).toString();
    }

    private static String clusters(List<Decision.NearCluster> nearest) {
        String first =
                nearest.stream()
                        .limit(MOST_CLUSTERS)
                        .map(
                                near ->
                                        Figures.format(
                                                "%d (cosine %.3f, %d queries)",
                                                near.id(), near.cosine(), near.queries()))
                        .collect(Collectors.joining(", "));
        int more = nearest.size() - MOST_CLUSTERS;
        return more <= 0 ? first : first + ", and " + more + " more";
    }

    private static String goal(ResolvedGoal goal) {
        String text =
                goal.safe()
                        ? "the safe model, whatever the query: routing does not pay here, or the safe"
                                + " model reaches the goal better"
                        : "alpha " + goal.tradeoff().alpha();
        Expectation expected = goal.expected();
        return expected == null
                ? text + "\n"
                : text
                        + Figures.format(
                                "; over many queries: performance %s,"
                                        + " %s USD per 1,000 (%s to %s)\n",
                                Figures.performance(expected),
                                Figures.usdPer1k(expected.costUsd().mean()),
                                Figures.usdPer1k(expected.costUsd().low()),
                                Figures.usdPer1k(expected.costUsd().high()));
    }

    private static String expected(Candidate candidate) {
        return Figures.format(
                "(expected performance %s, %s USD per 1,000)",
                Figures.percent(candidate.performance()), Figures.usdPer1k(candidate.costUsd()));
    }

    /**
     * The report for programs: the answer of {@code POST /v1/route} without what only a serving
     * router knows, which is the time it took and which models are available.
     */
    public static ObjectNode json(Decision decision) {
        ObjectNode node = JSON.valueToTree(DecisionFields.of(decision));
        node.withArray("candidates")
                .forEach(candidate -> ((ObjectNode) candidate).remove("available"));
        return node;
    }
}
