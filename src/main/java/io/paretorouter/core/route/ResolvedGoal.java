package io.paretorouter.core.route;

import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The α for a goal on a table, or the safe model.
 *
 * @param tradeoff the α in force; 1 if every query goes to the safe model
 * @param safe whether every query goes to the safe model, because routing does not pay or the safe
 *     model reaches the goal better
 * @param expected what to expect over many queries without filters; null if the calibration is
 *     missing or stale, or if {@code safe} and the safe model is not the best single model, which
 *     alone was measured
 */
public record ResolvedGoal(Tradeoff tradeoff, boolean safe, @Nullable Expectation expected) {}
