package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.evaluate.Significant;
import io.paretorouter.offline.judge.CrossData;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import java.util.ArrayList;
import java.util.List;

/** Says what carries over from the fitted data to the judged data. */
public final class CrossDataReport {
    private CrossDataReport() {}

    /**
     * Whether there is anything to say: the data are not the fitted ones, or some models cannot be
     * judged.
     */
    public static boolean applies(Findings findings) {
        return !findings.crossData().sameFile() || !findings.crossData().complete();
    }

    /** Plain sentences for people, in order. */
    public static List<String> sentences(Findings findings) {
        CrossData data = findings.crossData();
        List<String> said = new ArrayList<>();
        said.add(
                data.sameFile()
                        ? "The judged queries come from the file that the table was fitted on."
                        : "The table was fitted on other data than these.");
        said.add(models(data));
        said.add(capital(OutsideReport.share(findings) + "."));
        Results results = findings.results();
        if (results == null) {
            said.add(
                    "With fewer than two models in common nothing can be compared: neither"
                            + " performance nor cost carries over, and there is no verdict.");
            return said;
        }
        if (results.single().restated()) {
            said.add(
                    "The table's best single model is not labelled here: the best of the common"
                            + " ones by the fitted queries, "
                            + results.single().model()
                            + ", stands in for it.");
        }
        expected(findings, results, said);
        said.add(
                "Verdict on these queries: "
                        + VerdictReport.onQueries(results.verdict(), results.single().model())
                        + ".");
        return said;
    }

    private static String models(CrossData data) {
        int candidates = data.common().size() + data.onlyInTable().size();
        String common =
                Figures.format(
                        "%d of the table's %d candidates are labelled here",
                        data.common().size(), candidates);
        return common
                + (data.common().isEmpty() ? "" : ": " + String.join(", ", data.common()))
                + "."
                + (data.onlyInTable().isEmpty()
                        ? ""
                        : " Only in the table: " + String.join(", ", data.onlyInTable()) + ".")
                + (data.onlyInData().isEmpty()
                        ? ""
                        : " Only in these data: " + String.join(", ", data.onlyInData()) + ".");
    }

    private static void expected(Findings findings, Results results, List<String> said) {
        Calibration calibration = findings.material().view().calibration();
        Expectation expected = results.balanced().choice().expected();
        if (calibration == null || expected == null) {
            said.add(
                    "What was expected cannot be held against what happened: "
                            + findings.uncalibrated()
                            + ".");
            return;
        }
        int queries = calibration.queries();
        int judged = results.test().size();
        String alpha = "At alpha " + results.balanced().choice().alpha();
        said.add(happened(alpha, expected.over(queries, judged), results.balanced().outcome()));
        said.add(
                happened(
                        "The best single model",
                        calibration.bestSingle().over(queries, judged),
                        results.single().outcome()));
    }

    private static String happened(String what, Expectation expected, Expectation happened) {
        return what
                + ": expected performance "
                + Figures.performance(expected)
                + ", happened "
                + Figures.percent(happened.performance().mean())
                + (Significant.holds(expected.performance(), happened.performance().mean())
                        ? " (as expected)"
                        : " (not as expected)")
                + "; expected USD per 1,000 "
                + Figures.costPer1k(expected)
                + ", happened "
                + Figures.usdPer1k(happened.costUsd().mean())
                + (Significant.holds(expected.costUsd(), happened.costUsd().mean())
                        ? " (as expected)."
                        : " (not as expected).");
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** The report for programs, as JSON. */
    static ObjectNode json(Findings findings) {
        CrossData data = findings.crossData();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sameFile", data.sameFile());
        names(node.putArray("common"), data.common());
        names(node.putArray("onlyInTable"), data.onlyInTable());
        names(node.putArray("onlyInData"), data.onlyInData());
        node.put("queries", data.queries());
        node.put("outside", data.outside());
        node.put("outsideShare", data.outsideShare());
        node.put(
                "limit",
                OutsideReport.limit(
                        findings.material().table(), findings.material().view().scale()));
        return node;
    }

    private static void names(ArrayNode nodes, List<String> names) {
        names.forEach(nodes::add);
    }
}
