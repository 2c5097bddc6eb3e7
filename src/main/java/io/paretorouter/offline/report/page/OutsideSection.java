package io.paretorouter.offline.report.page;

import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.Unlike;
import io.paretorouter.offline.report.OutsideReport;
import java.util.List;

/** The queries unlike everything the table was fitted on. */
final class OutsideSection {
    private OutsideSection() {}

    static Markup of(Findings findings) {
        Markup markup = new Markup();
        markup.element(
                "p",
                OutsideReport.share(findings)
                        + ". They go to the safe model, "
                        + findings.material().table().safeModel()
                        + ".");
        Unlike unlike = findings.unlike();
        if (unlike != null) {
            markup.element("p", OutsideReport.unlike(unlike) + ".");
        }
        Results results = findings.results();
        if (results == null) {
            return markup;
        }
        markup.element(
                "p",
                "The table shows what routing at alpha "
                        + results.balanced().choice().alpha()
                        + " gave, and would have given outside: where it is worse there than the"
                        + " best single model, keeping those queries safe pays. Its last row is what"
                        + " the router does by default.");
        Grid grid =
                new Grid(
                        1,
                        List.of(
                                "by the threshold",
                                "queries",
                                "router",
                                "best single model",
                                "performance gained, relative %",
                                "cost saved, relative %"));
        OutsideReport.rows(results.balanced().outside()).forEach(grid::row);
        markup.add(grid.done());
        return markup.element("p", DatasetSection.RELATIVE, "class", "sub");
    }
}
