package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.View;

/**
 * Sets the limit beyond which an embedding is out of distribution: four in a thousand held-out
 * queries lie beyond it. Together with the limits of {@link FitSpelling}, at most nine in a
 * thousand do. With too few queries for {@link FitSpelling}, this limit stands alone at one in a
 * hundred.
 */
final class Limits {
    private static final double OUTSIDE = 0.004;
    private static final double OUTSIDE_ALONE = 0.01;

    private Limits() {}

    /**
     * The view's scale with its limit added: on novelty, or with few queries on the nearest cosine.
     */
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
