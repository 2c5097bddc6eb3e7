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
                            ? spans.value(alpha, evidence.performance(model), evidence.cost(model))
                            : Double.NEGATIVE_INFINITY;
        }
        return scores;
    }
}
