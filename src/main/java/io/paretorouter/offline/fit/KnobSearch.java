package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Spans;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Chooses k, prior, β, κ and topP of scorer {@code expected} by the utility of its decisions on
 * held-out queries: the mean over α of α p / Δp − (1 − α) q / Δq. One clustering per fold and k
 * serves all other knobs.
 *
 * <p>The knobs are tried one after the other: the prior, k, then twice κ, β, topP and k again. A
 * knob leaves its default only if the utility rises by more than one standard error of the paired
 * difference. The package documentation shows what that rule gains.
 */
final class KnobSearch {
    /**
     * The numbers of clusters to try, provided there are four distinct rows per cluster, and twenty
     * above the default of 250. k = 1 shows what a table without clusters achieves.
     */
    static final List<Integer> CLUSTERS = List.of(1, 8, 16, 30, 60, 120, 250, 500);

    private static final int DEFAULT_CLUSTERS = 250;
    private static final int ROWS_PER_CLUSTER = 4;
    private static final int ROWS_PER_CLUSTER_BEYOND = 20;
    private static final List<Double> KAPPA = List.of(5.0, 10.0, 20.0, 40.0, 80.0, 160.0);
    private static final List<Double> BETA = List.of(6.0, 10.0, 15.0, 25.0);
    private static final List<Integer> TOP_P = List.of(2, 4, 8, 16, 30);
    private static final List<Tradeoff> ALPHAS = AlphaSweep.grid(20);
    private static final int PASSES = 2;
    static final int ITERATIONS = 30;

    private final TrainingSet training;
    private final List<Folds> rounds;
    private final long seed;
    private final Spans spans;
    private final FitTable.Progress progress;
    private final Map<Integer, List<OutOfFold>> clustered = new TreeMap<>();
    private final Map<Setting, Utility> judged = new HashMap<>();

    /**
     * A search on the given folds.
     *
     * @param rounds rounds of folds, at least one; each round holds every query out once
     */
    KnobSearch(TrainingSet training, List<Folds> rounds, long seed, FitTable.Progress progress) {
        this.training = training;
        this.rounds = rounds;
        this.seed = seed;
        this.spans = FitView.spans(training);
        this.progress = progress;
    }

    /** The best setting that leaves the fixed knobs as they are. */
    Setting run(Knobs knobs) {
        List<Integer> clusters = clusters(knobs);
        Setting best = knobs.start(start(clusters));
        for (int k : clusters) {
            judge(best.withClusters(k)); // the only slow part of the search
            progress.done("k " + k + " tried", clusters.indexOf(k) + 1, clusters.size());
        }
        if (knobs.prior() == null) {
            best = clearlyBest(best, List.of(Prior.values()), knobs::withPrior);
        }
        best = clearlyBest(best, clusters, Setting::withClusters);
        for (int pass = 0; pass < PASSES; pass++) {
            best = knobs.kappa() == null ? clearlyBest(best, KAPPA, Setting::withKappa) : best;
            best = knobs.beta() == null ? clearlyBest(best, BETA, Setting::withBeta) : best;
            best = knobs.topP() == null ? clearlyBest(best, TOP_P, Setting::withTopP) : best;
            best = clearlyBest(best, clusters, Setting::withClusters);
        }
        return best;
    }

    /** The default number of clusters, or else the largest number tried that is below it. */
    private static int start(List<Integer> clusters) {
        return clusters.stream()
                .filter(k -> k <= DEFAULT_CLUSTERS)
                .max(Integer::compare)
                .orElse(clusters.getFirst());
    }

    private List<Integer> clusters(Knobs knobs) {
        if (knobs.clusters() != null) {
            return List.of(knobs.clusters());
        }
        int different = Folds.repeats(training).different();
        return CLUSTERS.stream().filter(k -> k == 1 || rowsFor(k) <= different).toList();
    }

    private static int rowsFor(int k) {
        return k * (k > DEFAULT_CLUSTERS ? ROWS_PER_CLUSTER_BEYOND : ROWS_PER_CLUSTER);
    }

    /** The best variant if it is clearly better, else the given setting. */
    private <T> Setting clearlyBest(
            Setting setting, List<T> values, BiFunction<Setting, T, Setting> variant) {
        Setting best = setting;
        for (T value : values) {
            Setting next = variant.apply(setting, value);
            best = utility(next).mean() > utility(best).mean() ? next : best;
        }
        return utility(best).clearlyAbove(utility(setting)) ? best : setting;
    }

    private Utility utility(Setting setting) {
        judge(setting);
        return Objects.requireNonNull(judged.get(setting));
    }

    /** Sweeps all folds with a setting and records its utility, once per setting. */
    private void judge(Setting setting) {
        judged.computeIfAbsent(
                setting,
                each ->
                        Utility.of(
                                folds(each.clusters()).stream()
                                        .map(round -> sweep(round, each))
                                        .toList(),
                                training.labels(),
                                spans));
    }

    private static AlphaSweep sweep(OutOfFold round, Setting setting) {
        return round.sweep(Scorer.Kind.EXPECTED, setting, ALPHAS);
    }

    /** The folds of every round with k clusters each; computed once per k. */
    List<OutOfFold> folds(int k) {
        return clustered.computeIfAbsent(
                k,
                clusters -> {
                    var kMeans = new SphericalKMeans(clusters, 1, ITERATIONS, seed);
                    return rounds.stream().map(round -> OutOfFold.run(round, kMeans)).toList();
                });
    }
}
