package io.paretorouter.offline.cli;

import io.paretorouter.core.table.ScorerParameters;
import picocli.CommandLine.Option;

/** The scorers' parameters that a table is to carry. */
final class ParameterOptions {
    @Option(
            names = "--beta",
            paramLabel = "X",
            description = "expected: how fast weight falls with cosine.")
    private double beta = ScorerParameters.DEFAULT.beta();

    @Option(
            names = "--kappa",
            paramLabel = "X",
            description = "expected: queries that a model's mean counts for.")
    private double kappa = ScorerParameters.DEFAULT.kappa();

    @Option(
            names = "--top-p",
            paramLabel = "N",
            description = "expected: nearest clusters consulted.")
    private int topP = ScorerParameters.DEFAULT.topP();

    @Option(
            names = "--paper-top-p",
            paramLabel = "N",
            description = "paper: nearest clusters consulted.")
    private int paperTopP = ScorerParameters.DEFAULT.paperTopP();

    /** The parameters given, or their defaults. */
    ScorerParameters parameters() {
        return new ScorerParameters(beta, kappa, topP, paperTopP);
    }
}
