package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;

/**
 * Tells queries unlike all that was fitted by the directions in which the fitted ones hardly
 * differ.
 *
 * <p>The cosine to the nearest cluster asks whether a query is near some topic, and gibberish is as
 * near as a rare topic is. These directions ask whether it is the kind of text that was fitted at
 * all (the Mahalanobis distance in the subspace of least variance).
 *
 * @param forms one linear form per direction, scaled so that the sum of their squares is 1 at the
 *     limit
 */
public record Novelty(AffineMap forms) {

    /**
     * How unlike the fitted queries one is: above 1 it is unlike them all.
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
