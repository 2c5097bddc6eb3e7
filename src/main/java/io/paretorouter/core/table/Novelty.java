package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * Detects out-of-distribution queries from the directions in which the fitted queries hardly vary.
 *
 * <p>The cosine to the nearest cluster tells whether a query is near some topic, but gibberish is
 * as near as a rare topic. These directions tell whether it is the kind of text that was fitted at
 * all (the Mahalanobis distance in the subspace of least variance).
 *
 * @param forms one affine form per direction, scaled so that the sum of their squares is 1 at the
 *     limit
 */
public record Novelty(AffineMap forms) {

    /**
     * How unusual a query is, at least 0; above 1 it is out of distribution.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs
     */
    public double score(Embedding query) {
        double squares = 0;
        for (float value : forms.apply(query)) {
            squares += (double) value * value;
        }
        return squares;
    }
}
