package io.paretorouter.offline.cli;

import io.paretorouter.core.table.ScorerParameters;
import picocli.CommandLine.Option;

/** The scorers' parameters that a table is to carry. */
final class ParameterOptions {
    @Option(
            names = "--beta",
            paramLabel = "X",
            description = "β of expected: how fast a cluster's weight falls with its cosine.")
    private double beta = ScorerParameters.DEFAULT.beta();

    @Option(
            names = "--kappa",
            paramLabel = "X",
            description = "κ of expected: how many queries a model's overall mean counts for.")
    private double kappa = ScorerParameters.DEFAULT.kappa();

    @Option(
            names = "--top-p",
            paramLabel = "N",
            description = "How many of the nearest clusters expected consults.")
    private int topP = ScorerParameters.DEFAULT.topP();

    @Option(
            names = "--paper-top-p",
            paramLabel = "N",
            description = "How many of the nearest clusters paper consults.")
    private int paperTopP = ScorerParameters.DEFAULT.paperTopP();

    /** The parameters given, or their defaults. */
    ScorerParameters parameters() {
        return new ScorerParameters(beta, kappa, topP, paperTopP);
    }
}
