package io.paretorouter.core.score;

import io.paretorouter.core.table.Spans;

/**
 * Scores a model by its expected value, u_i = α p̂_i / Δp − (1 − α) q̂_i / Δq. A span of 0 drops
 * its term. For a model that is both better and cheaper than another, both terms are at least as
 * high, so a worse and dearer model never ranks ahead.
 */
public final class ExpectedValueScorer implements Scorer {
    private final Spans spans;

    /** A scorer using a view's frozen spans. */
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
