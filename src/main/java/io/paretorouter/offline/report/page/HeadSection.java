package io.paretorouter.offline.report.page;

import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.judge.AtBalanced;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.report.Figures;
import io.paretorouter.offline.report.FindingsReport;
import io.paretorouter.offline.report.VerdictReport;
import org.jspecify.annotations.Nullable;

/** The verdicts, at the top of the page. */
final class HeadSection {
    private HeadSection() {}

    static Markup of(Findings findings, String data) {
        Markup markup = new Markup();
        Results results = findings.results();
        markup.open("header").element("h1", "Routing judged on " + data);
        markup.element(
                "p",
                "Table "
                        + findings.material().table().version()
                        + " “"
                        + findings.material().table().provenance().name()
                        + "”, scorer "
                        + findings.material().scorer().label()
                        + ", "
                        + queries(findings, results)
                        + ".",
                "class",
                "sub");
        onQueries(markup, results);
        Verdict fitted = findings.fitted();
        verdict(
                markup,
                "The table's own verdict, by cross-validation",
                VerdictReport.ofTable(findings.material().table(), findings.material().view()),
                fitted != null && fitted.passes() && !findings.stale());
        markup.element(
                "p",
                "Percentages with a sign are relative: of what the best single model earns or"
                        + " costs, or of what the draw by lot earns. They are not points of"
                        + " performance.",
                "class",
                "sub");
        return markup.closeLine();
    }

    /** What the judged queries say; {@code results} is null if nothing could be compared. */
    private static void onQueries(Markup markup, @Nullable Results results) {
        if (results == null) {
            verdict(
                    markup,
                    "On these queries",
                    "nothing can be compared: fewer than two of the table's models are labelled"
                            + " here",
                    false);
        } else {
            verdict(
                    markup,
                    "On these queries",
                    VerdictReport.onQueries(results.verdict(), results.single().model()),
                    results.verdict().passes());
            if (results.balanced().choice().alpha() != results.verdict().alpha()) {
                balanced(markup, results.balanced());
            }
        }
    }

    private static String queries(Findings findings, @Nullable Results results) {
        return results == null
                ? Figures.count(findings.crossData().queries()) + " queries"
                : Figures.format(
                                "%,d queries; %,d left out because a model's label is missing",
                                results.test().size(), results.test().leftOut())
                        + FindingsReport.seen(findings);
    }

    private static void balanced(Markup markup, AtBalanced balanced) {
        markup.element(
                "p",
                "Balanced routing here, alpha "
                        + balanced.choice().alpha()
                        + " ("
                        + balanced.choice().basis()
                        + "): performance "
                        + Figures.gain(balanced.gain().performance())
                        + " %, cost saved "
                        + Figures.gain(balanced.gain().costSaved())
                        + " %.");
    }

    private static void verdict(Markup markup, String whose, String words, boolean passes) {
        markup.open("p", "class", passes ? "verdict pass" : "verdict");
        markup.element("b", whose + ": ").text(words + ".").closeLine();
    }
}
