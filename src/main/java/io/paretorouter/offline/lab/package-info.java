/**
 * The laboratory: fits and judges on repeated seeded splits, so that a figure comes with its
 * spread.
 *
 * <p>Every figure has two forms that are never mixed. <i>Chosen</i>: α is picked by
 * cross-validation inside the training part, as the cheapest that holds the best single model's
 * performance there, and judged on the test part; this is what a user gets. <i>Curve</i>: read off
 * the test part's own curve; this is what the scorer could give, were α known.
 *
 * <p>{@link io.paretorouter.offline.lab.LearningCurve} shows how many labels a new model needs.
 */
@NullMarked
package io.paretorouter.offline.lab;

import org.jspecify.annotations.NullMarked;
