package io.paretorouter.offline.cli;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Lines;
import io.paretorouter.offline.embed.Embeddings;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.JudgeTable;
import io.paretorouter.offline.judge.Material;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.Unlike;
import io.paretorouter.offline.lab.Trial;
import io.paretorouter.offline.report.DecisionsCsv;
import io.paretorouter.offline.report.FindingsReport;
import io.paretorouter.offline.report.TrialsReport;
import io.paretorouter.offline.revise.TablePrices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: judges a routing table on labelled queries. */
@Command(
        name = "evaluate",
        description =
                "Judges a routing table, or both scorers, on labelled queries that were not"
                        + " fitted on.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private ModelsOption modelsFile;
    @Mixin private HeldOutOption heldOut;
    @Mixin private TableOption tableOption;
    @Mixin private EmbedderOption embedding;
    @Mixin private CacheOption cache;
    @Mixin private ScorerOption scorer;
    @Mixin private SplitsOptions splits;
    @Mixin private ReportOption report;
    @Mixin private Output output;

    @Option(
            names = "--decisions",
            paramLabel = "F.csv",
            description = "Write the model chosen for each query at α = 0, 0.01, …, 1.")
    private @Nullable Path decisions;

    @Option(
            names = "--unlike",
            paramLabel = "F.txt",
            description =
                    "Texts, one per line, that should be found unlike everything the table was"
                            + " fitted on: report how many are.")
    private @Nullable Path unlike;

    @Override
    public Integer call() throws IOException {
        if (splits.given()) {
            judgeOnSplits(data.read(modelsFile.read().prices(), output));
            return 0;
        }
        if (decisions != null) {
            OutputFile.requirePlaceFor(decisions, data.file());
        }
        RoutingTable table = tableOption.read();
        HeldOutOption.Judged judged = heldOut.judged(table, charged(table), data.file());
        Findings findings = judge(table, judged.data()).withSeen(judged.seen());
        Results results = findings.results();
        if (decisions != null && results != null) {
            DecisionsCsv.write(
                    decisions, results.test(), findings.material().models(), results.sweep());
        }
        report.write(findings, data.file());
        output.result(() -> FindingsReport.text(findings), () -> FindingsReport.json(findings));
        return 0;
    }

    /**
     * The labels as the table charges for them, at other prices where {@code --models} has some.
     */
    private LabelledData charged(RoutingTable table) throws IOException {
        Map<String, Price> given = modelsFile.read().prices();
        Map<String, Price> prices = ModelsOption.Known.of(table.models()).prices();
        prices.putAll(given);
        return DataOptions.charged(
                data.read(prices, output), TablePrices.of(table).at(given), output);
    }

    private Findings judge(RoutingTable table, LabelledData judged) throws IOException {
        try (EmbedderOption.Loaded loaded = embedding.load()) {
            Embedder embedder = loaded.embedder();
            Material material =
                    new Material(
                            table,
                            table.viewOf(embedder.id()),
                            scorer.kind(),
                            judged,
                            embed(embedder, LabelledQuery.texts(judged.queries())));
            Findings findings = JudgeTable.run(material);
            if (unlike == null) {
                return findings;
            }
            List<String> texts = Lines.texts(unlike);
            String file = unlike.getFileName().toString();
            return findings.with(
                    Unlike.of(
                            material,
                            file,
                            texts,
                            texts.isEmpty() ? List.of() : embed(embedder, texts)));
        }
    }

    private List<Embedding> embed(Embedder embedder, List<String> texts) throws IOException {
        return Embeddings.of(cache.embed(embedder, texts, output));
    }

    private void judgeOnSplits(LabelledData read) throws IOException {
        TestSet complete = TestSet.complete(read);
        TrainingSets.Seen seen = embedding.training(read.queries(), read.models(), cache, output);
        List<Trial> trials = splits.run(read, seen, output);
        output.result(
                () -> TrialsReport.text(complete, trials),
                () -> TrialsReport.json(complete, trials));
    }
}
