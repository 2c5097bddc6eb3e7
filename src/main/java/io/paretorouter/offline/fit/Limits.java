package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.View;

/**
 * Measures beyond which limit an embedding is unlike all that was fitted: four held-out queries in
 * a thousand lie beyond it. With those that {@link FitSpelling} may leave out they are at most
 * nine; of too few queries for that, one in a hundred lies beyond this limit alone.
 */
final class Limits {
    private static final double OUTSIDE = 0.004;
    private static final double OUTSIDE_ALONE = 0.01;

    private Limits() {}

    /** The view's scale with its limit: by novelty, or of few queries by the nearest cosine. */
    static View.Scale of(View view, TrainingSet training, OutOfFold folds) {
        View.Scale bare = view.scale();
        if (!QuietDirections.measurable(training.embeddings())) {
            double cosine = folds.nearestCosineQuantile(share(training));
            return new View.Scale(bare.spans(), bare.parameters(), cosine, null);
        }
        Novelty novelty =
                QuietDirections.scaled(
                        QuietDirections.of(training.embeddings()),
                        folds.heldOut().novelties(),
                        1 - share(training));
        return new View.Scale(bare.spans(), bare.parameters(), null, novelty);
    }

    private static double share(TrainingSet training) {
        return FitSpelling.measurable(training.rows()) ? OUTSIDE : OUTSIDE_ALONE;
    }
}
