package io.paretorouter.offline.fit;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Chooses k, β, κ and topP of scorer {@code expected} by the worth of its decisions on held-out
 * queries: the mean over α of α p / Δp − (1 − α) q / Δq. One clustering per fold and k serves all
 * other knobs.
 *
 * <p>k is the best of its grid; then each knob in turn, twice round, leaves its value only for a
 * gain beyond one standard error of the paired difference. The package's documentation says what
 * that rule buys.
 */
final class KnobSearch {
    /**
     * The numbers of clusters that are tried, as far as there are ten rows for each; and one, which
     * is what a table without any structure is worth.
     */
    static final List<Integer> CLUSTERS = List.of(1, 8, 16, 30, 60, 120, 250, 500);

    private static final int ROWS_PER_CLUSTER = 10;
    private static final List<Double> KAPPA = List.of(5.0, 10.0, 20.0, 40.0, 80.0);
    private static final List<Double> BETA = List.of(6.0, 10.0, 15.0, 25.0);
    private static final List<Integer> TOP_P = List.of(2, 4, 8, 16, 30);
    private static final List<Tradeoff> ALPHAS = AlphaSweep.grid(20);
    private static final int ROUNDS = 2;
    static final int ITERATIONS = 30;

    private final TrainingSet training;
    private final Folds folds;
    private final long seed;
    private final Spans spans;
    private final FitTable.Progress progress;
    private final Map<Integer, OutOfFold> clustered = new TreeMap<>();
    private final Map<Setting, Worth> judged = new HashMap<>();

    KnobSearch(TrainingSet training, Folds folds, long seed, FitTable.Progress progress) {
        this.training = training;
        this.folds = folds;
        this.seed = seed;
        this.spans = FitView.spans(training);
        this.progress = progress;
    }

    /**
     * One choice of all knobs.
     *
     * @param clusters k
     * @param parameters of the scorers
     */
    record Setting(int clusters, ScorerParameters parameters) {
        private Setting withClusters(int k) {
            return new Setting(k, parameters);
        }

        private Setting withBeta(double beta) {
            return with(beta, parameters.kappa(), parameters.topP());
        }

        private Setting withKappa(double kappa) {
            return with(parameters.beta(), kappa, parameters.topP());
        }

        private Setting withTopP(int topP) {
            return with(parameters.beta(), parameters.kappa(), topP);
        }

        private Setting with(double beta, double kappa, int topP) {
            return new Setting(
                    clusters, new ScorerParameters(beta, kappa, topP, parameters.paperTopP()));
        }
    }

    /** The best setting among those that leave fixed knobs alone. */
    Setting run(Knobs knobs) {
        List<Integer> clusters = clusters(knobs);
        Setting best = new Setting(clusters.getFirst(), knobs.start());
        for (int k : clusters) {
            Setting next = best.withClusters(k);
            best = worth(next).mean() > worth(best).mean() ? next : best;
            progress.done("k " + k + " tried", clusters.indexOf(k) + 1, clusters.size());
        }
        for (int round = 0; round < ROUNDS; round++) {
            best = knobs.kappa() == null ? clearlyBest(best, KAPPA, Setting::withKappa) : best;
            best = knobs.beta() == null ? clearlyBest(best, BETA, Setting::withBeta) : best;
            best = knobs.topP() == null ? clearlyBest(best, TOP_P, Setting::withTopP) : best;
            best = clearlyBest(best, clusters, Setting::withClusters);
        }
        return best;
    }

    private List<Integer> clusters(Knobs knobs) {
        if (knobs.clusters() != null) {
            return List.of(knobs.clusters());
        }
        return CLUSTERS.stream()
                .filter(k -> k == 1 || k * ROWS_PER_CLUSTER <= training.rows())
                .toList();
    }

    /** The best variant if it is clearly better, else the setting itself. */
    private <T> Setting clearlyBest(
            Setting setting, List<T> values, BiFunction<Setting, T, Setting> variant) {
        Setting best = setting;
        for (T value : values) {
            Setting next = variant.apply(setting, value);
            best = worth(next).mean() > worth(best).mean() ? next : best;
        }
        return worth(best).clearlyAbove(worth(setting)) ? best : setting;
    }

    private Worth worth(Setting setting) {
        return judged.computeIfAbsent(
                setting,
                each ->
                        Worth.of(
                                folds(each.clusters())
                                        .sweep(Scorer.Kind.EXPECTED, each.parameters(), ALPHAS),
                                training.labels(),
                                spans));
    }

    /** The folds, clustered into k; made once for each k. */
    OutOfFold folds(int k) {
        return clustered.computeIfAbsent(k, clusters -> OutOfFold.run(folds, kMeans(clusters)));
    }

    /** How folds are clustered into k. */
    SphericalKMeans kMeans(int k) {
        return new SphericalKMeans(k, 1, ITERATIONS, seed);
    }
}
