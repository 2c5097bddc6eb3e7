package io.paretorouter.offline.cli;

import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.fit.Knobs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the caller fixes of k and the scorers' parameters. */
final class KnobOptions {
    @Option(
            names = "--k",
            paramLabel = "N",
            description = "Number of clusters (default: chosen by cross-validation).")
    private @Nullable Integer clusters;

    @Option(
            names = "--beta",
            paramLabel = "X",
            description =
                    "β of expected: how fast a cluster's weight falls with its cosine (default:"
                            + " chosen by cross-validation).")
    private @Nullable Double beta;

    @Option(
            names = "--kappa",
            paramLabel = "X",
            description =
                    "κ of expected: how many queries a model's overall mean counts for (default:"
                            + " chosen by cross-validation).")
    private @Nullable Double kappa;

    @Option(
            names = "--top-p",
            paramLabel = "N",
            description =
                    "How many of the nearest clusters expected consults (default: chosen by"
                            + " cross-validation).")
    private @Nullable Integer topP;

    @Option(
            names = "--paper-top-p",
            paramLabel = "N",
            description = "How many of the nearest clusters paper consults.")
    private int paperTopP = ScorerParameters.DEFAULT.paperTopP();

    /** What is fixed. */
    Knobs knobs() {
        return new Knobs(clusters, beta, kappa, topP, paperTopP);
    }
}
