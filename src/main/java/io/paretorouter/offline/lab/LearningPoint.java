package io.paretorouter.offline.lab;

import io.paretorouter.offline.evaluate.Metrics;

/**
 * One table of a learning curve, judged on the test part.
 *
 * @param knowledge how the table knows the model
 * @param seed the seed of the split
 * @param labels the number of labels of the model that were used
 * @param figures read off the test part's curve, relative to the model that is the best single one
 *     by all labels
 * @param error the mean over the test part of |p̂ − p̂ with {@link Knowledge#ALL}| of the model;
 *     NaN if the table lacks it
 */
public record LearningPoint(
        Knowledge knowledge, long seed, int labels, Metrics.Form figures, double error) {

    /** How a table knows the model. */
    public enum Knowledge {
        /** Not at all: the table was fitted without it. */
        NONE,
        /** The model joined from some labels. */
        SOME,
        /** The model joined from its labels on all fitted queries. */
        ALL,
        /** The model's labels on all fitted queries were part of a new fit. */
        REFIT
    }
}
