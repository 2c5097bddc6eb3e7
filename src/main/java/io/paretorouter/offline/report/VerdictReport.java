package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.core.table.View;

/** Says in words whether routing pays. */
public final class VerdictReport {
    private VerdictReport() {}

    /**
     * One sentence for people on a table's own verdict, and whether it still holds.
     *
     * @param view of the table
     */
    public static String ofTable(RoutingTable table, View view) {
        Calibration calibration = view.calibration();
        if (calibration == null) {
            return "none: it was not calibrated";
        }
        String found = fitted(calibration.verdict(), table.judgedAgainst(view));
        return calibration.stale() == null
                ? found
                : "stale (" + calibration.stale() + "); before that " + found;
    }

    /** One sentence on what cross-validation found. */
    static String fitted(Verdict verdict, String bestSingle) {
        return verdict.pays()
                ? pays(
                        verdict,
                        bestSingle,
                        " (performance judged at the alpha that other queries choose)")
                : "no gain: use " + bestSingle + " (matching it" + doubtful(verdict) + ")";
    }

    /**
     * One sentence for people on what other queries than the fitted ones showed at one α.
     *
     * @param bestSingle the model that routing was held against
     */
    public static String onQueries(Verdict verdict, String bestSingle) {
        return verdict.pays()
                ? pays(verdict, bestSingle, "")
                : "no gain shown over " + bestSingle + doubtful(verdict);
    }

    private static String pays(Verdict verdict, String bestSingle, String how) {
        String at = "at alpha " + verdict.alpha() + how;
        return verdict.passes()
                ? "PASS: routing beats " + bestSingle + " " + at + ": " + gains(verdict)
                : "LIKELY: routing saves much and seems to hold what "
                        + bestSingle
                        + " earns, "
                        + at
                        + ", not beyond doubt: "
                        + gains(verdict);
    }

    private static String doubtful(Verdict verdict) {
        return " at alpha "
                + verdict.alpha()
                + ": "
                + gains(verdict)
                + "; in doubt is "
                + doubt(verdict);
    }

    private static String gains(Verdict verdict) {
        return "performance "
                + percent(verdict.performance())
                + ", cost saved "
                + percent(verdict.costSaved())
                + aboveMixing(verdict);
    }

    private static String doubt(Verdict verdict) {
        return switch (verdict.doubt()) {
            case NONE -> "nothing";
            case PERFORMANCE -> "that no performance is lost";
            case COST -> "that cost is saved, and more than 1 %";
            case MIXING -> "that it does better than such a draw";
        };
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
