package io.paretorouter.offline.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.fit.TrainingSet;
import io.paretorouter.offline.lab.Trial;
import io.paretorouter.offline.report.ComparisonReport;
import io.paretorouter.offline.report.DecisionsCsv;
import io.paretorouter.offline.report.FrontierChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: judges a routing table on labelled queries. */
@Command(
        name = "evaluate",
        description = "Judges a routing table, or both scorers, on labelled queries not fitted on.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private TableOption tableOption;
    @Mixin private EmbedderOption embedding;
    @Mixin private CacheOption cache;
    @Mixin private ScorerOption scorer;
    @Mixin private SplitsOptions splits;
    @Mixin private Output output;

    @Option(
            names = "--held-out",
            description = "Take only the queries that the table's split left out.")
    private boolean heldOut;

    @Option(
            names = "--decisions",
            paramLabel = "F.csv",
            description = "Write the model chosen for every query at every α.")
    private @Nullable Path decisions;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Draw both scorers' frontiers and the single models: frontier.png.")
    private @Nullable Path reportDirectory;

    @Override
    public Integer call() throws IOException {
        if (decisions != null) {
            OutputFile.requirePlaceFor(decisions);
        }
        if (splits.given()) {
            judgeOnSplits(data.read(Map.of(), output));
            return 0;
        }
        RoutingTable table = tableOption.read();
        LabelledData judged = judged(table, data.read(Map.of(), output));
        try (EmbedderOption.Loaded loaded = embedding.load()) {
            Embedder embedder = loaded.embedder();
            View view = table.viewOf(embedder.id());
            List<String> models = table.models().stream().map(ModelInfo::name).toList();
            TestSet test =
                    TestSet.of(judged.queries(), models, TestSet.Candidates.of(view.statistics()));
            TrainingSet rows =
                    new TrainingSet(cache.embed(embedder, test.texts(), output), test.labels());
            AlphaSweep sweep = sweep(table, view, scorer.kind(), rows);
            if (decisions != null) {
                DecisionsCsv.write(decisions, test, models, sweep);
            }
            Comparison comparison =
                    Comparison.of(test, models, BestSingle.of(view.statistics()), sweep);
            if (reportDirectory != null) {
                Map<Scorer.Kind, Curve> curves = new EnumMap<>(Scorer.Kind.class);
                for (Scorer.Kind kind : Scorer.Kind.values()) {
                    AlphaSweep each = sweep(table, view, kind, rows);
                    curves.put(kind, each.curve(test.labels(), test.all().rows()));
                }
                draw(curves, comparison, test);
            }
            report(table, test, comparison);
        }
        return 0;
    }

    private void judgeOnSplits(LabelledData read) throws IOException {
        TestSet complete = TestSet.complete(read);
        try (EmbedderOption.Loaded loaded = embedding.load()) {
            Embedder embedder = loaded.embedder();
            TrainingSet all = embedding.training(complete, cache, output);
            List<Trial> trials = splits.run(complete, all, embedder.id(), output);
            output.result(
                    () -> SplitsOptions.text(complete, trials),
                    () -> SplitsOptions.json(complete, trials));
        }
    }

    private static AlphaSweep sweep(
            RoutingTable table, View view, Scorer.Kind kind, TrainingSet rows) {
        return AlphaSweep.run(
                new AlphaSweep.Subject(view, kind, view.parameters()),
                rows.queries(),
                AlphaSweep.GRID);
    }

    private void draw(Map<Scorer.Kind, Curve> curves, Comparison comparison, TestSet test)
            throws IOException {
        Path directory = Objects.requireNonNull(reportDirectory);
        Files.createDirectories(directory);
        FrontierChart.write(
                directory.resolve("frontier.png"),
                curves,
                comparison,
                test.size() + " held-out queries of " + data.file().getFileName());
    }

    /** The queries to judge by: never those that the table was fitted on. */
    private LabelledData judged(RoutingTable table, LabelledData read) {
        Provenance.Data fitted = table.provenance().data();
        boolean sameFile = fitted.sha256().equals(read.sha256());
        if (heldOut) {
            if (fitted.share() == 1) {
                throw new IllegalArgumentException(
                        "--held-out: the table was fitted on all queries of its file; fit it with --split");
            }
            if (!sameFile) {
                throw new IllegalArgumentException(
                        "--held-out: "
                                + data.file()
                                + " is not the file that the table was fitted on");
            }
            Split split = new Split(fitted.seed(), fitted.share());
            return read.only(query -> !split.fitted(query));
        }
        if (sameFile) {
            throw new IllegalArgumentException(
                    "the table was fitted on "
                            + data.file()
                            + ": pass --held-out (after fit --split) or other data");
        }
        return read;
    }

    private void report(RoutingTable table, TestSet test, Comparison comparison) {
        output.result(
                () ->
                        test.size()
                                + " queries judged by table "
                                + table.version()
                                + ", scorer "
                                + scorer.kind().label()
                                + "; "
                                + test.leftOut()
                                + " left out because a model's label is missing\n\n"
                                + ComparisonReport.text(comparison),
                () -> {
                    ObjectNode node = JsonNodeFactory.instance.objectNode();
                    node.put("table", table.version());
                    node.put("scorer", scorer.kind().label());
                    node.put("queries", test.size());
                    node.put("leftOut", test.leftOut());
                    node.set("lines", ComparisonReport.json(comparison));
                    return node;
                });
    }
}
