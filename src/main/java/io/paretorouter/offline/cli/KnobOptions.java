package io.paretorouter.offline.cli;

import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that fix k and the scorers' parameters. */
final class KnobOptions {
    @Option(
            names = "--k",
            paramLabel = "N",
            description = "Number of clusters (default: chosen by cross-validation).")
    private @Nullable Integer clusters;

    @Option(
            names = "--prior",
            paramLabel = "mean|heads",
            converter = ByLabel.class,
            description =
                    "What scorer expected assumes if few queries like the given one were seen: a"
                            + " model's overall mean, or its linear head (default: chosen by"
                            + " cross-validation).")
    private @Nullable Prior prior;

    @Option(
            names = "--beta",
            paramLabel = "X",
            description =
                    "β of scorer expected: how fast a cluster's weight falls as its cosine falls"
                            + " (default: chosen by cross-validation).")
    private @Nullable Double beta;

    @Option(
            names = "--kappa",
            paramLabel = "X",
            description =
                    "κ of scorer expected: how many queries the prior counts for (default:"
                            + " chosen by cross-validation).")
    private @Nullable Double kappa;

    @Option(
            names = "--top-p",
            paramLabel = "N",
            description =
                    "How many of the nearest clusters scorer expected consults (default: chosen"
                            + " by cross-validation).")
    private @Nullable Integer topP;

    @Option(
            names = "--paper-top-p",
            paramLabel = "N",
            description = "How many of the nearest clusters scorer paper consults.")
    private int paperTopP = ScorerParameters.DEFAULT.paperTopP();

    /** Converts the names that reports use too. */
    static final class ByLabel extends TextOf<Prior> {
        ByLabel() {
            super(Prior::of);
        }
    }

    /** The parameters that were fixed; the others are free. */
    Knobs knobs() {
        return new Knobs(clusters, prior, beta, kappa, topP, paperTopP);
    }
}
