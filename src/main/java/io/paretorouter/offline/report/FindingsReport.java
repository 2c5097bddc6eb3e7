package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.judge.AtBalanced;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.Unlike;
import org.jspecify.annotations.Nullable;

/** Shows what an evaluation found. */
public final class FindingsReport {
    private FindingsReport() {}

    /** The report for people, as text. */
    public static String text(Findings findings) {
        StringBuilder text = new StringBuilder();
        Results results = findings.results();
        text.append(head(findings, results)).append("\n\n");
        if (results != null) {
            text.append(ComparisonReport.text(results.comparison()))
                    .append(
                            "performance gained and cost saved: in % of the best single model's, with")
                    .append(" 95 % intervals (paired bootstrap)\n\n")
                    .append(MetricsReport.text(results.scorers(), findings.uncalibrated()))
                    .append('\n')
                    .append(balanced(findings, results));
        }
        Unlike unlike = findings.unlike();
        if (unlike != null) {
            text.append(OutsideReport.unlike(unlike)).append('\n');
        }
        if (CrossDataReport.applies(findings)) {
            CrossDataReport.sentences(findings)
                    .forEach(sentence -> text.append(sentence).append('\n'));
        }
        return text.toString();
    }

    private static String head(Findings findings, @Nullable Results results) {
        String by =
                " judged by table "
                        + findings.material().table().version()
                        + ", scorer "
                        + findings.material().scorer().label();
        return results == null
                ? "none of "
                        + findings.crossData().queries()
                        + " queries"
                        + by
                        + ": fewer than two of its models are labelled here, so that nothing can be"
                        + " compared"
                : results.test().size()
                        + " queries"
                        + by
                        + "; "
                        + results.test().leftOut()
                        + " left out because a model's label is missing"
                        + seen(findings);
    }

    /**
     * A text on how many queries were left out because their text was fitted; empty if none were.
     */
    public static String seen(Findings findings) {
        return findings.seen() == 0
                ? ""
                : Figures.format(", %,d because their text was fitted", findings.seen());
    }

    private static String balanced(Findings findings, Results results) {
        AtBalanced balanced = results.balanced();
        return "at alpha "
                + balanced.choice().alpha()
                + " ("
                + balanced.choice().basis()
                + "): "
                + OutsideReport.share(findings)
                + "\n\n"
                + OutsideReport.text(balanced.outside())
                + "\npredicted performance of the chosen models: expected calibration error "
                + Figures.format("%.1f points of performance", 100 * balanced.reliability().error())
                + "\nverdict of the table         "
                + VerdictReport.ofTable(findings.material().table(), findings.material().view())
                + "\nverdict on these queries     "
                + VerdictReport.onQueries(results.verdict(), results.single().model())
                + "\n";
    }

    /** The report for programs, as JSON. */
    public static ObjectNode json(Findings findings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("table", findings.material().table().version());
        node.put("scorer", findings.material().scorer().label());
        Results results = findings.results();
        node.put("queries", results == null ? 0 : results.test().size());
        node.put("leftOut", results == null ? 0 : results.test().leftOut());
        node.put("leftOutAsFitted", findings.seen());
        node.set("crossData", CrossDataReport.json(findings));
        node.set("verdict", verdict(findings.fitted()));
        node.put("chosenIsAbsentBecause", findings.uncalibrated());
        Unlike unlike = findings.unlike();
        if (unlike != null) {
            node.putObject("unlike")
                    .put("texts", unlike.texts())
                    .put("outside", unlike.outside())
                    .put("share", unlike.share());
        }
        if (results != null) {
            node.set("lines", ComparisonReport.json(results.comparison()));
            node.put("bestSingle", results.single().model());
            node.set("verdictOnTheseQueries", VerdictReport.json(results.verdict()));
            node.set("metrics", MetricsReport.json(results.scorers()));
            node.set("balanced", balanced(results.balanced()));
        }
        return node;
    }

    private static @Nullable ObjectNode verdict(@Nullable Verdict verdict) {
        return verdict == null ? null : VerdictReport.json(verdict);
    }

    private static ObjectNode balanced(AtBalanced balanced) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("alpha", balanced.choice().alpha());
        node.put("basis", balanced.choice().basis());
        if (balanced.choice().expected() != null) {
            FiguresJson.expectation(node.putObject("expected"), balanced.choice().expected());
        }
        FiguresJson.expectation(node.putObject("happened"), balanced.outcome());
        FiguresJson.gain(node.putObject("gain"), balanced.gain());
        node.set("outOfDistribution", OutsideReport.json(balanced.outside()));
        node.set("reliability", ReliabilityReport.json(balanced.reliability()));
        return node;
    }
}
