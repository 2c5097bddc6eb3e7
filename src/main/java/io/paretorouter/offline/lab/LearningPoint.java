package io.paretorouter.offline.lab;

import io.paretorouter.offline.evaluate.Metrics;

/**
 * One table of a learning curve, judged on the test part.
 *
 * @param knowledge how the table came to know the model
 * @param seed of the split
 * @param labels how many labels of the model it was given
 * @param figures read off the test part's curve, against the best single model of all labels
 * @param error the mean over the test part of |p̂ − p̂ by {@link Knowledge#ALL}| of the model; NaN
 *     where the table does not know it
 */
public record LearningPoint(
        Knowledge knowledge, long seed, int labels, Metrics.Form figures, double error) {

    /** How a table came to know the model. */
    public enum Knowledge {
        /** It does not: the table as it was fitted. */
        NONE,
        /** The model joined from some labels. */
        SOME,
        /** The model joined from its labels on all fitted queries. */
        ALL,
        /** The same labels, in a new fit. */
        REFIT
    }
}
