package io.paretorouter.core.score;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Nearest;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;

/**
 * Scores models as Avengers-Pro does. Within a cluster, performance and cost are min-max normalised
 * over the models with data there, x_ij = α p̃_ij + (1 − α)(1 − q̃_ij), and a model's score is the
 * sum of x over the topP nearest clusters.
 *
 * <p>Source: arXiv:2508.12631 §2. The paper does not say how to handle missing cells or a cluster
 * where all models are equal. Here, a model without data in some of the clusters is given its mean
 * over the others, and if max = min up to rounding, p̃ = 1 and q̃ = 0. The authors' code divides
 * cost by its maximum and adds up ranks at request time instead of scores; we follow the paper.
 */
public final class PaperScorer implements Scorer {
    private final Statistics statistics;
    private final int topP;

    /** p̃ and 1 − q̃, row-major {@code [clusters, models]}; NaN where there is no data. */
    private final double[] performance;

    private final double[] efficiency;

    /** A scorer over a view's statistics that sums over the {@code topP} nearest clusters. */
    public PaperScorer(View view, int topP) {
        this.statistics = view.statistics();
        this.topP = topP;
        int models = statistics.models();
        this.performance = new double[statistics.clusters() * models];
        this.efficiency = new double[statistics.clusters() * models];
        for (int cluster = 0; cluster < statistics.clusters(); cluster++) {
            Range p = Range.of(statistics, statistics.performance(), cluster);
            Range q = Range.of(statistics, statistics.cost(), cluster);
            for (int model = 0; model < models; model++) {
                int cell = cluster * models + model;
                performance[cell] = p.position(statistics.performance().mean(cluster, model), 1);
                efficiency[cell] = 1 - q.position(statistics.cost().mean(cluster, model), 0);
            }
        }
    }

    /** The lowest and highest mean of the candidates with data in one cluster. */
    private record Range(double lowest, double highest) {
        static Range of(Statistics statistics, CellSums sums, int cluster) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int model = 0; model < sums.models(); model++) {
                if (statistics.candidate(model) && sums.known(cluster, model)) {
                    lowest = Math.min(lowest, sums.mean(cluster, model));
                    highest = Math.max(highest, sums.mean(cluster, model));
                }
            }
            return new Range(lowest, highest);
        }

        /**
         * The position of a mean between lowest (0) and highest (1); {@code ifAllAlike} if these
         * are equal up to rounding. NaN stays NaN.
         */
        double position(double mean, double ifAllAlike) {
            if (Spans.width(lowest, highest) == 0) {
                return Double.isNaN(mean) ? Double.NaN : ifAllAlike;
            }
            return (mean - lowest) / (highest - lowest);
        }
    }

    @Override
    public double[] score(Evidence evidence, Tradeoff tradeoff) {
        Nearest nearest = evidence.nearest();
        int consulted = Math.min(topP, nearest.size());
        double[] scores = new double[evidence.models()];
        for (int model = 0; model < scores.length; model++) {
            scores[model] =
                    evidence.candidate(model)
                            ? sum(nearest, consulted, model, tradeoff.alpha())
                            : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    private double sum(Nearest nearest, int consulted, int model, double alpha) {
        double sum = 0;
        int known = 0;
        for (int rank = 0; rank < consulted; rank++) {
            int cell = nearest.cluster(rank) * statistics.models() + model;
            double x = alpha * performance[cell] + (1 - alpha) * efficiency[cell];
            if (!Double.isNaN(x)) {
                sum += x;
                known++;
            }
        }
        if (known == consulted) {
            return sum;
        }
        return known == 0 ? Double.NEGATIVE_INFINITY : sum / known * consulted;
    }
}
