package io.paretorouter.core.score;

import io.paretorouter.core.table.Statistics;
import java.util.stream.IntStream;

/**
 * What is expected of models with few labels, from what the others show. A model is a newcomer
 * while it has fewer than half as many labels as the model that has most; the others are
 * established. With λ = 1 − 2 N_i / max N:
 *
 * <pre>
 *   p̄'_i  = p̄_i + λ (m − p̄_i) s / (N_i + s),   s = m (1 − m) / v
 *   prior = (1 − λ) p̄'_i + λ o / (1 + o),       o = odds(p̄'_i) odds(D) / odds(m)
 * </pre>
 *
 * m and v are mean and variance of the established models' p̄, D is the mean of their p̂ on this
 * query, odds(x) = x / (1 − x). So the mean is shrunk by empirical Bayes (Efron and Morris, JASA
 * 70, 1975), and a query that is hard for the others is taken to be hard for the newcomer: its odds
 * of success are the model's times the query's (Rasch, 1960).
 */
final class Newcomers {
    private final int[] established;
    private final int[] newcomers;
    private final double[] means;
    private final double[] newness;
    private final double establishedMean;

    /**
     * Newcomers and established models of a table.
     *
     * @param means p̄ per model, NaN for one that is no candidate; not changed
     */
    Newcomers(Statistics statistics, double[] means) {
        double most = 0;
        for (int model = 0; model < means.length; model++) {
            most = Math.max(most, labels(statistics, means, model));
        }
        this.newness = new double[means.length];
        for (int model = 0; model < means.length; model++) {
            double share = labels(statistics, means, model) / most;
            newness[model] = Double.isNaN(means[model]) ? 0 : Math.max(0, 1 - 2 * share);
        }
        this.established =
                IntStream.range(0, means.length)
                        .filter(model -> newness[model] == 0 && !Double.isNaN(means[model]))
                        .toArray();
        this.newcomers =
                IntStream.range(0, means.length).filter(model -> newness[model] > 0).toArray();
        this.establishedMean = mean(means);
        this.means = means.clone();
        double variance = variance(means);
        for (int model : newcomers) {
            double one = establishedMean * (1 - establishedMean);
            double all = one + statistics.performance().totalCount(model) * variance;
            double shrinkage = all > 0 ? newness[model] * one / all : 0;
            this.means[model] += shrinkage * (establishedMean - means[model]);
        }
    }

    private static double labels(Statistics statistics, double[] means, int model) {
        return Double.isNaN(means[model]) ? 0 : statistics.performance().totalCount(model);
    }

    /** The mean over the established models; NaN if there is none. */
    private double mean(double[] values) {
        double sum = 0;
        for (int model : established) {
            sum += values[model];
        }
        return sum / established.length;
    }

    /** v; infinite where one model alone cannot show it, so that nothing is shrunk. */
    private double variance(double[] values) {
        double squares = 0;
        for (int model : established) {
            double apart = values[model] - establishedMean;
            squares += apart * apart;
        }
        return established.length < 2
                ? Double.POSITIVE_INFINITY
                : squares / (established.length - 1);
    }

    /** Whether there is any newcomer. */
    boolean any() {
        return newcomers.length > 0;
    }

    /**
     * The performance to shrink to on one query, per model: p̄ of an established one, the prior of
     * a newcomer, each in [0, 1]; NaN for a model that is no candidate.
     *
     * @param estimates p̂ per model; read for established ones only
     */
    double[] priors(double[] estimates) {
        double[] priors = means.clone();
        double here = mean(estimates);
        for (int model : newcomers) {
            priors[model] += newness[model] * (underDifficulty(means[model], here) - means[model]);
        }
        return priors;
    }

    /** o / (1 + o), with every odds' denominator multiplied out. */
    private double underDifficulty(double mean, double here) {
        double right = mean * here * (1 - establishedMean);
        double wrong = (1 - mean) * (1 - here) * establishedMean;
        return right + wrong > 0 ? right / (right + wrong) : mean;
    }
}
