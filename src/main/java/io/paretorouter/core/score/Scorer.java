package io.paretorouter.core.score;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectations;

/** Scores models from the evidence on a query under a trade-off. Immutable, thread-safe. */
public sealed interface Scorer permits PaperScorer, ExpectedValueScorer {

    /** The available scorers. */
    enum Kind {
        /** Avengers-Pro as published. */
        PAPER,
        /** Expected value, the default. */
        EXPECTED;

        /** The name used in tables, requests and settings. */
        public String label() {
            return switch (this) {
                case PAPER -> "paper";
                case EXPECTED -> "expected";
            };
        }

        /** What to expect of this scorer at every α, from a calibration. */
        public Expectations expectations(Calibration calibration) {
            return switch (this) {
                case PAPER -> calibration.paper();
                case EXPECTED -> calibration.expected();
            };
        }

        /**
         * The scorer with a given name.
         *
         * @throws IllegalArgumentException naming the choices
         */
        public static Kind of(String label) {
            return switch (label) {
                case "paper" -> PAPER;
                case "expected" -> EXPECTED;
                default ->
                        throw new IllegalArgumentException(
                                "scorer must be \"expected\" or \"paper\", got \"" + label + "\"");
            };
        }
    }

    /**
     * One score per model, higher is better; {@link Double#NEGATIVE_INFINITY} for a model without
     * data near the query. Scores are comparable only within one call.
     */
    double[] score(Evidence evidence, Tradeoff tradeoff);
}
