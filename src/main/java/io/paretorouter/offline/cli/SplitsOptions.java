package io.paretorouter.offline.cli;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.lab.RepeatedSplits;
import io.paretorouter.offline.lab.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The options for fitting and judging on repeated splits instead of judging a table. */
final class SplitsOptions {
    private static final double SHARE = 0.7;

    /** Options that mean nothing if no table is judged. */
    private static final List<String> OF_A_TABLE =
            List.of("--table", "--held-out", "--report", "--decisions", "--unlike");

    @Option(
            names = "--splits",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "10",
            description =
                    "Fit both scorers on 70 %% of the queries and judge them on the rest, N times"
                            + " (10 if N is left out; seeds 0 to N - 1), instead of judging a"
                            + " table.")
    private @Nullable Integer splits;

    @Option(
            names = "--k",
            paramLabel = "N",
            description =
                    "With --splits: number of clusters of scorer expected (default: chosen by"
                            + " cross-validation inside each split, like its other parameters).")
    private @Nullable Integer clusters;

    @Option(
            names = "--paper-k",
            paramLabel = "N",
            description = "With --splits: number of clusters of scorer paper.")
    private int paperClusters = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Whether splits were asked for.
     *
     * @throws IllegalArgumentException if their number is below 1, or an option is given that only
     *     applies to a table
     */
    boolean given() {
        if (splits == null) {
            return false;
        }
        if (splits < 1) {
            throw new IllegalArgumentException("--splits must be at least 1, got " + splits);
        }
        ParseResult given = spec.commandLine().getParseResult();
        List<String> idle = OF_A_TABLE.stream().filter(given::hasMatchedOption).toList();
        if (!idle.isEmpty()) {
            throw new IllegalArgumentException(
                    "--splits judges fits of its own, no table: leave out "
                            + String.join(", ", idle));
        }
        return true;
    }

    /** Runs all trials. To be called only if {@link #given}. */
    List<Trial> run(LabelledData read, TrainingSets.Seen seen, Output output) {
        int count = Objects.requireNonNull(splits);
        List<ModelInfo> models = read.models().stream().map(ModelInfo::named).toList();
        RepeatedSplits repeated = new RepeatedSplits(seen.embedder(), models, SHARE);
        List<Trial> trials = new ArrayList<>();
        List<RepeatedSplits.Design> designs =
                Arrays.stream(Scorer.Kind.values())
                        .map(kind -> new RepeatedSplits.Design(kind, knobs(kind)))
                        .toList();
        try (Output.Bar bar = output.bar("splits", count)) {
            for (long seed = 0; seed < count; seed++) {
                trials.addAll(repeated.run(seen.training(), read.queries(), seed, designs));
                bar.step(1);
            }
        }
        return trials;
    }

    private Knobs knobs(Scorer.Kind kind) {
        return switch (kind) {
            case PAPER -> Knobs.fixed(paperClusters);
            case EXPECTED -> Knobs.FREE.withClusters(clusters);
        };
    }
}
