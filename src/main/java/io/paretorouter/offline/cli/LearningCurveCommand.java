package io.paretorouter.offline.cli;

import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.lab.LearningCurve;
import io.paretorouter.offline.lab.LearningPoint;
import io.paretorouter.offline.report.LearningCurveReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code learning-curve}: shows how many labels a new model needs. */
@Command(
        name = "learning-curve",
        description =
                "Shows how many labels a new model needs: fits without it, adds it from few"
                        + " labels, and judges on held-out queries.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class LearningCurveCommand implements Callable<Integer> {
    private static final int RESTARTS = 2;

    @Mixin private DataOptions data;
    @Mixin private ModelsOption modelsFile;
    @Mixin private EmbedderOption embedding;
    @Mixin private CacheOption cache;
    @Mixin private Output output;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "The model treated as new.")
    private String model;

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "N",
            defaultValue = "10,30,100,300",
            description = "How many labels to add it from, separated by commas.")
    private List<Integer> counts;

    @Option(
            names = "--splits",
            paramLabel = "N",
            description =
                    "How many times to split 70/30 (seeds 0 to N - 1); each split draws labels 5"
                            + " times.")
    private int splits = 5;

    @Option(
            names = "--k",
            paramLabel = "N",
            description = "Number of clusters (default: chosen by cross-validation).")
    private @Nullable Integer clusters;

    @Override
    public Integer call() throws IOException {
        if (splits < 1) {
            throw new IllegalArgumentException("--splits must be at least 1, got " + splits);
        }
        Knobs knobs = Knobs.FREE.withClusters(clusters);
        TestSet complete = TestSet.complete(data.read(modelsFile.read().prices(), output));
        List<LearningPoint> points = new ArrayList<>();
        TrainingSets.Seen seen =
                embedding.training(complete.queries(), complete.candidateNames(), cache, output);
        LearningCurve curve =
                new LearningCurve(seen.embedder(), complete.candidateNames(), model, counts);
        try (Output.Bar bar = output.bar("splits", splits)) {
            for (long seed = 0; seed < splits; seed++) {
                FitOptions options = new FitOptions(knobs, RESTARTS, false, seed);
                points.addAll(curve.run(complete.queries(), seen.training(), options));
                bar.step(1);
            }
        }
        output.result(
                () -> LearningCurveReport.text(complete, model, splits, points),
                () -> LearningCurveReport.json(complete, model, points));
        return 0;
    }
}
