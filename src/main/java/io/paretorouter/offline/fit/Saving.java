package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.Significant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates the share of the best single model's cost that is saved at an α on held-out queries,
 * with a 95 % interval:
 *
 * <pre>mean ± 1.96 √(σ² / n + τ² (1 + 1/5))</pre>
 *
 * n is the number of queries. σ² is the variance over queries of c q_single − q, where q_single is
 * the query's cost with the best single model, q its cost when routed, and c the overall ratio of
 * routed to single cost; it is divided by the square of the mean q_single. τ² is as in {@link
 * Calibrate}: tables fitted on other samples switch models at other α.
 */
final class Saving {
    private static final double NORMAL = 1.96;

    private final List<Round> rounds;
    private final Labels labels;
    private final int[] rows;
    private final PerQuery baseline;

    /**
     * The savings of scorer {@code expected}.
     *
     * @param rows the queries that are labelled for every candidate
     * @param baseline the best single model's results on them
     */
    Saving(List<Round> rounds, Labels labels, int[] rows, PerQuery baseline) {
        this.rounds = rounds;
        this.labels = labels;
        this.rows = rows;
        this.baseline = baseline;
    }

    /** The share saved at a position in the grid; 0 if the baseline costs nothing. */
    Estimate at(int at) {
        if (baseline.mean().costUsd() == 0) {
            return new Estimate(0, 0, 0);
        }
        int from = Math.max(0, at - Moments.NEIGHBOURS);
        int to = Math.min(AlphaSweep.GRID.size(), at + Moments.NEIGHBOURS + 1);
        List<Moments> near = IntStream.range(from, to).mapToObj(this::moments).toList();
        double between = Moments.smoothBetween(near, at - from);
        Moments here = near.get(at - from);
        double half = NORMAL * Math.sqrt(here.apart(1.0 / rows.length, between));
        return Significant.rounded(
                here.mean(), here.mean() - half, Math.min(1, here.mean() + half));
    }

    private Moments moments(int at) {
        List<PerQuery> results =
                rounds.stream()
                        .map(round -> round.gave(Scorer.Kind.EXPECTED, at, labels, rows))
                        .toList();
        Outcome single = baseline.mean();
        double share = Gain.of(PerQuery.average(results).mean(), single).costSaved();
        return Moments.of(
                rounds,
                rows,
                results,
                (result, query) -> {
                    double left = (1 - share) * baseline.costUsd(query) - result.costUsd(query);
                    return share + left / single.costUsd();
                });
    }
}
