package io.paretorouter.core.route;

import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * What a goal comes to on a table.
 *
 * @param tradeoff the α in force; 1 where the safe model is to be taken whatever the query
 * @param safe whether the safe model is to be taken whatever the query, because routing does not
 *     pay or does not reach the goal
 * @param expected what is expected over many queries without filters; null where the table is not
 *     calibrated, or the safe model is another than the best single one, which alone was measured
 */
public record ResolvedGoal(Tradeoff tradeoff, boolean safe, @Nullable Expectation expected) {}
