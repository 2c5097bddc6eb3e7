package io.paretorouter.core.score;

import io.paretorouter.core.table.Spans;

/**
 * Scores a model by the value expected of it: u_i = α p̂_i / Δp − (1 − α) q̂_i / Δq. A span of 0
 * drops its term. Both terms move together for a model that is better and cheaper, so one that is
 * worse and dearer is never ahead.
 */
public final class ExpectedValueScorer implements Scorer {
    private final Spans spans;

    /** A scorer over a view's frozen spans. */
    public ExpectedValueScorer(Spans spans) {
        this.spans = spans;
    }

    @Override
    public double[] score(Evidence evidence, Tradeoff tradeoff) {
        double alpha = tradeoff.alpha();
        double[] scores = new double[evidence.models()];
        for (int model = 0; model < scores.length; model++) {
            scores[model] =
                    evidence.candidate(model)
                            ? alpha * over(evidence.performance(model), spans.performance())
                                    - (1 - alpha) * over(evidence.cost(model), spans.cost())
                            : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }

    private static double over(double value, double span) {
        return span == 0 ? 0 : value / span;
    }
}
