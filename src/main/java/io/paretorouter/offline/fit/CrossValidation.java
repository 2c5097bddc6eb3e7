package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.AlphaSweep;

/** Judges a number of clusters on queries that were not fitted. */
final class CrossValidation {
    private static final int ITERATIONS = 30;
    private static final double QUANTILE = 0.01;

    private final TrainingSet training;
    private final EmbedderId embedder;
    private final ScorerParameters parameters;
    private final Spans spans;
    private final long seed;

    CrossValidation(
            TrainingSet training, EmbedderId embedder, ScorerParameters parameters, long seed) {
        this.training = training;
        this.embedder = embedder;
        this.parameters = parameters;
        this.spans = FitView.spans(training);
        this.seed = seed;
    }

    /** The most clusters that can be judged; 0 if there are too few queries. */
    int mostClusters() {
        return OutOfFold.mostClusters(training.rows());
    }

    /**
     * What held-out folds showed of one k.
     *
     * @param worth the mean worth of the decisions, higher is better
     * @param outOfDistributionCosine the 1 % quantile of the cosines to the nearest centroid
     */
    record HeldOut(double worth, double outOfDistributionCosine) {}

    /** Judges k clusters, at most {@link #mostClusters}. */
    HeldOut judge(int k) {
        OutOfFold outOfFold =
                OutOfFold.run(
                        training,
                        new OutOfFold.Recipe(
                                new SphericalKMeans(k, 1, ITERATIONS, seed),
                                embedder,
                                Scorer.Kind.EXPECTED,
                                parameters));
        return new HeldOut(
                worth(outOfFold.sweep(), training.labels()),
                outOfFold.nearestCosineQuantile(QUANTILE));
    }

    /**
     * The mean worth of the choices whose outcome is known; 0 if none is. A fold may lack the only
     * labels of every model, and then nothing is chosen.
     */
    private double worth(AlphaSweep sweep, Labels labels) {
        double sum = 0;
        int known = 0;
        for (int at = 0; at < sweep.tradeoffs().size(); at++) {
            double alpha = sweep.tradeoffs().get(at).alpha();
            int[] choices = sweep.choices(at);
            for (int row = 0; row < choices.length; row++) {
                if (choices[row] >= 0 && labels.label(row, choices[row]).complete()) {
                    Label label = labels.label(row, choices[row]);
                    sum += spans.value(alpha, label.performance(), label.costUsd());
                    known++;
                }
            }
        }
        return known == 0 ? 0 : sum / known;
    }
}
