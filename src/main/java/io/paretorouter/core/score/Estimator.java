package io.paretorouter.core.score;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Nearest;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;

/**
 * Estimates the performance and cost of each model on a query:
 *
 * <pre>
 *   w_j = exp(β (cos(e, c_j) − max cos)),  j over the topP nearest clusters
 *   p̂_i = (Σ w_j n_ij p_ij + κ p̄_i) / (Σ w_j n_ij + κ)      and q̂_i likewise, from costs
 * </pre>
 *
 * Nearer clusters count for more, and clusters with few queries for less. The prior p̄_i is what
 * remains if nothing near is known: a model's overall mean or, if the view has {@link Heads}, its
 * head's prediction for the query, clamped to [0, 1] (costs: to at least 0).
 */
public final class Estimator {
    private final View view;
    private final ScorerParameters parameters;
    private final double[] meanPerformance;
    private final double[] meanCost;

    /** An estimator over one view. */
    public Estimator(View view, ScorerParameters parameters) {
        this.view = view;
        this.parameters = parameters;
        Statistics statistics = view.statistics();
        this.meanPerformance = overallMeans(statistics, statistics.performance());
        this.meanCost = overallMeans(statistics, statistics.cost());
    }

    private static double[] overallMeans(Statistics statistics, CellSums sums) {
        double[] means = new double[statistics.models()];
        for (int model = 0; model < means.length; model++) {
            means[model] = statistics.candidate(model) ? sums.overallMean(model) : Double.NaN;
        }
        return means;
    }

    /**
     * The evidence on a query.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs from the view's
     */
    public Evidence evidence(Embedding query) {
        int most = Math.max(parameters.topP(), parameters.paperTopP());
        Nearest nearest = view.nearest(query, most);
        double[] weights = weights(nearest);
        Statistics statistics = view.statistics();
        double[] performance = meanPerformance.clone();
        double[] cost = meanCost.clone();
        Heads heads = view.heads();
        if (heads != null) {
            float[] predicted = heads.predict(query);
            applyHeads(performance, predicted, 0, 1);
            applyHeads(cost, predicted, heads.models(), Double.MAX_VALUE);
        }
        estimate(performance, statistics.performance(), nearest, weights);
        estimate(cost, statistics.cost(), nearest, weights);
        return new Evidence(nearest, performance, cost);
    }

    /**
     * Replaces each candidate's mean by its head's prediction, clamped to [0, most].
     *
     * @param first the position of the first model's prediction
     */
    private static void applyHeads(double[] prior, float[] predicted, int first, double most) {
        for (int model = 0; model < prior.length; model++) {
            if (!Double.isNaN(prior[model])) { // not a candidate: stays unknown
                prior[model] = Math.clamp(predicted[first + model], 0, most);
            }
        }
    }

    private double[] weights(Nearest nearest) {
        double[] weights = new double[Math.min(parameters.topP(), nearest.size())];
        for (int rank = 0; rank < weights.length; rank++) {
            double cosineGap = (double) nearest.cosine(rank) - nearest.cosine(0);
            weights[rank] = StrictMath.exp(parameters.beta() * cosineGap);
        }
        return weights;
    }

    /** Turns the prior into the estimate, in place, by adding the sums of the nearest clusters. */
    private void estimate(double[] prior, CellSums sums, Nearest nearest, double[] weights) {
        double kappa = parameters.kappa();
        for (int model = 0; model < prior.length; model++) {
            double sum = kappa * prior[model];
            double count = kappa;
            for (int rank = 0; rank < weights.length; rank++) {
                int cluster = nearest.cluster(rank);
                sum += weights[rank] * sums.sum(cluster, model);
                count += weights[rank] * sums.count(cluster, model);
            }
            prior[model] = sum / count;
        }
    }
}
