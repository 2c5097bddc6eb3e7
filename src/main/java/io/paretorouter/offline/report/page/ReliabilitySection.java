package io.paretorouter.offline.report.page;

import io.paretorouter.offline.evaluate.Reliability;
import io.paretorouter.offline.judge.AtBalanced;
import io.paretorouter.offline.report.Figures;
import java.util.List;

/** Whether predicted performances came true. */
final class ReliabilitySection {
    private ReliabilitySection() {}

    static Markup of(AtBalanced balanced) {
        Reliability reliability = balanced.reliability();
        Markup markup = new Markup();
        markup.element(
                "p",
                "At alpha "
                        + balanced.choice().alpha()
                        + ": queries in ten parts by the predicted performance of the model chosen"
                        + " for them. Expected calibration error: "
                        + Figures.format("%.1f points of performance.", 100 * reliability.error()));
        markup.open("figure").add(ReliabilityFigure.of(reliability)).closeLine();
        Grid grid = new Grid(1, List.of("part", "queries", "predicted", "earned (95 %)"));
        for (int i = 0; i < reliability.deciles().size(); i++) {
            Reliability.Decile decile = reliability.deciles().get(i);
            grid.row(
                    List.of(
                            "" + (i + 1),
                            Figures.count(decile.queries()),
                            Figures.percent(decile.predicted()),
                            Figures.format(
                                    "%.1f %% (%.1f to %.1f)",
                                    100 * decile.earned().mean(),
                                    100 * decile.earned().low(),
                                    100 * decile.earned().high())));
        }
        return markup.add(grid.done());
    }
}
