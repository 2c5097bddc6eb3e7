package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.View;

/**
 * Measures beyond which limit a query is unlike all that was fitted: one held-out query in a
 * hundred lies beyond it.
 */
final class Limits {
    private static final double OUTSIDE = 0.01;

    private Limits() {}

    /** The view's scale with its limit: by novelty, or of few queries by the nearest cosine. */
    static View.Scale of(View view, TrainingSet training, OutOfFold folds) {
        View.Scale bare = view.scale();
        if (!QuietDirections.measurable(training.embeddings())) {
            double cosine = folds.nearestCosineQuantile(OUTSIDE);
            return new View.Scale(bare.spans(), bare.parameters(), cosine, null);
        }
        Novelty novelty =
                QuietDirections.scaled(
                        QuietDirections.of(training.embeddings()),
                        folds.heldOut().novelties(),
                        1 - OUTSIDE);
        return new View.Scale(bare.spans(), bare.parameters(), null, novelty);
    }
}
