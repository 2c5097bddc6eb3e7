package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.core.table.View;
import java.util.Locale;

/** Says in words whether routing pays. */
public final class VerdictReport {
    private static final String JUDGED =
            " (performance and draw judged at the alpha that other queries choose)";

    private VerdictReport() {}

    /**
     * One sentence for people on a table's own verdict, and whether it still holds.
     *
     * @param view a view of the table
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
        String at = "at alpha " + verdict.alpha() + JUDGED;
        return verdict.pays()
                ? pays(verdict, bestSingle, at)
                : "no gain: use " + bestSingle + "; routed " + at + doubtful(verdict);
    }

    /**
     * One sentence for people on what queries other than the fitted ones showed at one α.
     *
     * @param bestSingle the model that routing was compared with
     */
    public static String onQueries(Verdict verdict, String bestSingle) {
        String at = "at alpha " + verdict.alpha();
        return verdict.pays()
                ? pays(verdict, bestSingle, at)
                : "no gain shown over " + bestSingle + " " + at + doubtful(verdict);
    }

    private static String pays(Verdict verdict, String bestSingle, String at) {
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
        return ": " + gains(verdict) + "; in doubt is " + doubt(verdict);
    }

    private static String gains(Verdict verdict) {
        return "performance "
                + percent(verdict.performance())
                + ", "
                + costSaved(verdict.costSaved())
                + aboveMixing(verdict);
    }

    /**
     * The cost saved, in words. A saving of exactly zero has no interval: routing always takes the
     * best single model, or that model is free.
     */
    private static String costSaved(Estimate saved) {
        return saved.low() == 0 && saved.high() == 0
                ? "no cost saved as measured"
                : "cost saved " + percent(saved);
    }

    private static String doubt(Verdict verdict) {
        return switch (verdict.doubt()) {
            case NONE -> "nothing";
            case PERFORMANCE -> "that at most 1 % of performance is lost";
            case LOSS -> "that none is lost as measured, by a quarter of a standard error";
            case COST -> "that cost is saved";
            case SAVING -> "that more than 1 % of it is saved as measured";
            case MIXING -> "that it does better than such a draw";
        };
    }

    private static String aboveMixing(Verdict verdict) {
        Estimate above = verdict.aboveMixing();
        return above == null
                ? ""
                : ", performance above a draw by lot at equal cost " + percent(above);
    }

    private static String percent(Estimate estimate) {
        return Figures.format(
                "%+.1f %% (95 %%: %+.1f to %+.1f)",
                100 * estimate.mean(), 100 * estimate.low(), 100 * estimate.high());
    }

    /** The report for programs, as JSON. */
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
        if (!verdict.passes()) {
            node.put("doubt", verdict.doubt().name().toLowerCase(Locale.ROOT));
        }
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
