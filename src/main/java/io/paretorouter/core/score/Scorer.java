package io.paretorouter.core.score;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectations;

/** Weighs the evidence on a query under a trade-off. Immutable, safe for use by many threads. */
public sealed interface Scorer permits PaperScorer, ExpectedValueScorer {

    /** The choice of scorers. */
    enum Kind {
        /** Avengers-Pro as published. */
        PAPER,
        /** Expected value, the default. */
        EXPECTED;

        /** The name in tables, requests and settings. */
        public String label() {
            return switch (this) {
                case PAPER -> "paper";
                case EXPECTED -> "expected";
            };
        }

        /** What a calibration expects of this scorer. */
        public Expectations expectations(Calibration calibration) {
            return switch (this) {
                case PAPER -> calibration.paper();
                case EXPECTED -> calibration.expected();
            };
        }

        /**
         * The kind of a name.
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
     * A score per model, higher is better; {@link Double#NEGATIVE_INFINITY} for a model that the
     * scorer knows nothing about near the query. Only comparable within one call.
     */
    double[] score(Evidence evidence, Tradeoff tradeoff);
}
