package io.paretorouter.offline.report.page;

import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import io.paretorouter.offline.report.MetricsReport;
import java.util.ArrayList;
import java.util.List;

/** The field's metrics, in their two forms. */
final class MetricsSection {
    private MetricsSection() {}

    static Markup of(Findings findings, Results results) {
        List<MetricsReport.Column> columns = MetricsReport.columns(results.scorers());
        List<String> header = new ArrayList<>(List.of("against " + results.single().model()));
        columns.forEach(column -> header.add(column.scorer() + ", " + column.form()));
        Grid grid = new Grid(1, header);
        for (MetricsReport.Metric metric : MetricsReport.METRICS) {
            List<String> cells = new ArrayList<>(List.of(metric.name()));
            columns.forEach(column -> cells.add(metric.text(column.figures())));
            grid.row(cells);
        }
        Markup markup = new Markup();
        markup.element(
                "p",
                "Chosen: alpha is picked by the table's calibration, before these queries were"
                        + " seen; for scorer expected that is what a user gets, but for queries"
                        + " unlike the fitted ones, which by default go to the safe model. (Paper's"
                        + " has no verdict of its own; where the table's is no gain, users get the"
                        + " safe model.) Curve: alpha is read off these very queries, as if it were"
                        + " known; what the scorer could give. The two are never mixed.");
        String absent = findings.uncalibrated();
        if (absent != null) {
            markup.element("p", "The chosen form is absent: " + absent + ".", "class", "warn");
        }
        markup.add(grid.done());
        markup.element(
                "p",
                "PerfGain, CostSave and changes of performance are relative: in percent of that"
                        + " model's own performance and cost, not in points of performance.",
                "class",
                "sub");
        coverage(markup, results.scorers());
        return markup;
    }

    /** How often the calibration's intervals held, for each scorer. */
    private static void coverage(Markup markup, List<ScorerFigures> scorers) {
        for (ScorerFigures scorer : scorers) {
            if (scorer.calibrated() != null) {
                markup.element(
                        "p",
                        "Scorer "
                                + scorer.scorer().label()
                                + ": "
                                + MetricsReport.coverage(scorer.calibrated())
                                + ".");
            }
        }
    }
}
