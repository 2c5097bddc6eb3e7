package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Verdict;

/** Says in words whether routing pays. */
public final class VerdictReport {
    private VerdictReport() {}

    /**
     * One sentence for people.
     *
     * @param bestSingle the model that routing was held against
     */
    public static String text(Verdict verdict, String bestSingle) {
        String gains =
                "performance "
                        + percent(verdict.performance())
                        + ", cost saved "
                        + percent(verdict.costSaved())
                        + aboveMixing(verdict);
        return switch (verdict.grade()) {
            case PASS ->
                    "PASS: routing beats "
                            + bestSingle
                            + " at alpha "
                            + verdict.alpha()
                            + ": "
                            + gains;
            case LIKELY ->
                    "LIKELY: routing saves much and seems to hold what "
                            + bestSingle
                            + " earns, at alpha "
                            + verdict.alpha()
                            + ", not beyond doubt: "
                            + gains;
            case NO_GAIN ->
                    "no gain: use " + bestSingle + " (the best that routing gave: " + gains + ")";
        };
    }

    /**
     * One sentence for people on what other queries than the fitted ones showed.
     *
     * @param bestSingle the model that routing was held against
     */
    public static String onQueries(Verdict verdict, String bestSingle) {
        return verdict.pays()
                ? text(verdict, bestSingle)
                : Figures.format(
                        "no gain shown over %s at alpha %s: performance %s, cost saved %s%s",
                        bestSingle,
                        verdict.alpha(),
                        percent(verdict.performance()),
                        percent(verdict.costSaved()),
                        aboveMixing(verdict));
    }

    private static String aboveMixing(Verdict verdict) {
        Estimate above = verdict.aboveMixing();
        return above == null
                ? ""
                : ", performance above a draw by lot at that cost " + percent(above);
    }

    private static String percent(Estimate estimate) {
        return Figures.format(
                "%+.1f %% (95 %%: %+.1f to %+.1f)",
                100 * estimate.mean(), 100 * estimate.low(), 100 * estimate.high());
    }

    /** For programs. */
    public static ObjectNode json(Verdict verdict) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(
                "result",
                switch (verdict.grade()) {
                    case PASS -> "pass";
                    case LIKELY -> "likely";
                    case NO_GAIN -> "no gain";
                });
        node.put("passes", verdict.passes());
        node.put("pays", verdict.pays());
        node.put("alpha", verdict.alpha());
        FiguresJson.estimate(node.putObject("performance"), verdict.performance());
        FiguresJson.estimate(node.putObject("costSaved"), verdict.costSaved());
        Estimate aboveMixing = verdict.aboveMixing();
        if (aboveMixing != null) {
            FiguresJson.estimate(node.putObject("aboveMixing"), aboveMixing);
        }
        return node;
    }
}
