package io.paretorouter.offline.revise;

import io.paretorouter.core.table.Estimate;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.evaluate.Intervals;
import java.util.stream.IntStream;

/**
 * What few labels say about a model, with 95 % intervals: Wilson's for performance, Student's for
 * cost.
 *
 * @param labels how many queries carry a score and a cost
 * @param performance in [0, 1]
 * @param costUsd USD per query
 * @param unknown the share of what could be known of the model that these labels leave unknown, in
 *     [0, 1): 0 where no other model has more
 */
public record LabelFigures(int labels, Estimate performance, Estimate costUsd, double unknown) {
    /** The fewest labels accepted: fewer are an anecdote. */
    public static final int LEAST = 5;

    /**
     * The figures from the complete labels.
     *
     * @param labels the labels of one model alone
     * @param most how many labels other models have at most
     * @throws IllegalArgumentException if there are too few
     */
    public static LabelFigures of(Labels labels, double most) {
        Label[] complete =
                IntStream.range(0, labels.rows())
                        .mapToObj(row -> labels.label(row, 0))
                        .filter(Label::complete)
                        .toArray(Label[]::new);
        if (complete.length < LEAST) {
            throw new IllegalArgumentException(
                    "at least "
                            + LEAST
                            + " labels with score and cost are needed, got "
                            + complete.length);
        }
        double[] costs = new double[complete.length];
        double scores = 0;
        for (int i = 0; i < complete.length; i++) {
            scores += complete[i].performance();
            costs[i] = complete[i].costUsd();
        }
        return new LabelFigures(
                complete.length,
                Intervals.ofScores(scores / complete.length, complete.length),
                Intervals.ofAmounts(costs),
                Newcomer.unknown(complete.length, most));
    }
}
