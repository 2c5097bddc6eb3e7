package io.paretorouter.offline.report.page;

import io.paretorouter.offline.evaluate.Outside;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.Unlike;
import io.paretorouter.offline.report.OutsideReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries unlike all that was fitted. */
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
                "The table below shows what routing all of them at alpha "
                        + results.balanced().choice().alpha()
                        + " would have given: where it is worse outside than the best single model,"
                        + " keeping them safe pays.");
        Grid grid =
                new Grid(
                        1,
                        List.of(
                                "had all been routed",
                                "queries",
                                "router",
                                "best single model",
                                "performance gained, %",
                                "cost saved, %"));
        row(grid, "inside the threshold", results.balanced().outside().inside());
        row(grid, "outside", results.balanced().outside().outside());
        return markup.add(grid.done());
    }

    private static void row(Grid grid, String name, Outside.@Nullable Side side) {
        if (side != null) {
            grid.row(OutsideReport.cells(name, side));
        }
    }
}
