package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Outcomes;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Passes the verdict on a view. α is chosen by four folds and judged on the fifth, so that neither
 * the fit nor the choice has seen the queries that speak.
 *
 * <p>The bounds are the more careful of two: a paired bootstrap over queries, and Student's
 * interval over the five folds. The first alone does not know that another sample would have chosen
 * another α; on data without any gain it passed one table in four.
 */
final class Judge {
    /** Student's t of four degrees of freedom, 97.5 %. */
    private static final double STUDENT = 2.776;

    private static final int SAFE = -1;

    private final OutOfFold folds;
    private final Labels labels;
    private final int[] rows;

    /**
     * A judge over held-out folds.
     *
     * @param rows the queries that are labelled for every candidate
     */
    Judge(OutOfFold folds, Labels labels, int[] rows) {
        this.folds = folds;
        this.labels = labels;
        this.rows = rows;
    }

    /** How α is chosen: a position in the grid, or {@link #SAFE} for the best single model. */
    private interface Rule {
        int choose(Curve curve, Outcome single);
    }

    /** The verdict: on matching the best single model at less cost, or on beating it. */
    Verdict verdict(AlphaSweep sweep, int single) {
        Verdict matching = verdict(sweep, single, Curve::matching);
        if (matching.passes()) {
            return matching;
        }
        Verdict best = verdict(sweep, single, (curve, held) -> curve.peak());
        return best.passes() ? best : matching;
    }

    private Verdict verdict(AlphaSweep sweep, int single, Rule rule) {
        int[] always = Baselines.single(labels, single);
        int[] choices = always.clone();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int at = choose(sweep, always, rule, inFold(fold, false));
            if (at != SAFE) {
                int[] chosen = sweep.choices(at);
                Arrays.stream(inFold(fold, true)).forEach(row -> choices[row] = chosen[row]);
            }
        }
        int at = choose(sweep, always, rule, rows);
        PairedGain gain =
                PairedGain.of(
                        PerQuery.of(labels, choices, rows), PerQuery.of(labels, always, rows));
        List<PairedMeans> perFold =
                IntStream.range(0, Folds.COUNT)
                        .mapToObj(fold -> means(choices, always, inFold(fold, true)))
                        .toList();
        Outcome held = Outcomes.of(labels, always, rows);
        return new Verdict(
                at == SAFE ? 1 : sweep.tradeoffs().get(at).alpha(),
                careful(gain.performance(), perFold, means -> means.performance(held)),
                careful(gain.costSaved(), perFold, means -> means.costSaved(held)));
    }

    private int choose(AlphaSweep sweep, int[] always, Rule rule, int[] among) {
        return rule.choose(sweep.curve(labels, among), Outcomes.of(labels, always, among));
    }

    private int[] inFold(int fold, boolean held) {
        return Arrays.stream(rows).filter(row -> (folds.fold(row) == fold) == held).toArray();
    }

    /** A fold's means, which its gain over the whole set's baseline is reckoned from. */
    private record PairedMeans(Outcome way, Outcome baseline) {
        double performance(Outcome held) {
            double ahead = way.performance() - baseline.performance();
            return held.performance() == 0 ? 0 : ahead / held.performance();
        }

        double costSaved(Outcome held) {
            double saved = baseline.costUsd() - way.costUsd();
            return held.costUsd() == 0 ? 0 : saved / held.costUsd();
        }
    }

    private PairedMeans means(int[] choices, int[] always, int[] among) {
        return new PairedMeans(
                Outcomes.of(labels, choices, among), Outcomes.of(labels, always, among));
    }

    private static Estimate careful(
            Estimate bootstrap, List<PairedMeans> folds, ToDoubleFunction<PairedMeans> figure) {
        double[] perFold = folds.stream().mapToDouble(figure).toArray();
        double half = STUDENT * Spread.of(perFold).error();
        return Significant.rounded(
                bootstrap.mean(),
                Math.min(bootstrap.low(), bootstrap.mean() - half),
                Math.max(bootstrap.high(), bootstrap.mean() + half));
    }
}
