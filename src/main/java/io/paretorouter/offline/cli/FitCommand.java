package io.paretorouter.offline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitSpelling;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.TrainingSet;
import io.paretorouter.offline.report.MissingLabelsReport;
import io.paretorouter.offline.report.RepeatsReport;
import io.paretorouter.offline.report.TableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: fits a routing table from labelled queries. */
@Command(
        name = "fit",
        description = "Fits a routing table from labelled queries.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class FitCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private Embedders embedders;
    @Mixin private CacheOption cache;
    @Mixin private Output output;
    @Mixin private KnobOptions knobs;
    @Mixin private ModelsOption modelsFile;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "OUT",
            description = "Where to write the table.")
    private Path table;

    @Option(
            names = "--restarts",
            paramLabel = "N",
            description = "How many times k-means is started; the best outcome is kept.")
    private int restarts = 4;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of every random draw and of the split.")
    private long seed;

    @Option(
            names = "--split",
            paramLabel = "SHARE",
            description =
                    "Fit on this share of the queries (1 for all); the table records the split.")
    private double share = 1;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Display name of the table (default: the name of the data file).")
    private @Nullable String name;

    @Option(
            names = "--views",
            split = ",",
            paramLabel = "express|full",
            description = "The embedders to fit views for, separated by commas.")
    private List<EmbedderOption.Name> views =
            List.of(EmbedderOption.Name.EXPRESS, EmbedderOption.Name.FULL);

    @Option(
            names = "--no-threshold",
            description = "Leave all out-of-distribution limits out of the table.")
    private boolean noThreshold;

    @Override
    public Integer call() throws IOException {
        Split split = new Split(seed, share);
        FitOptions options = new FitOptions(knobs.knobs(), restarts, !noThreshold, seed);
        OutputFile.requirePlaceFor(table, data.file());
        ModelsOption.Known known = modelsFile.read();
        LabelledData read = data.read(known.prices(), output);
        LabelledData fitted = read.only(split::fitted);
        List<LabelledQuery> queries = fitted.queries();
        if (queries.isEmpty()) {
            throw new IllegalArgumentException(
                    "--split "
                            + share
                            + " takes none of the "
                            + read.queries().size()
                            + " queries");
        }
        if (RepeatsReport.applies(fitted)) {
            output.remark(RepeatsReport.warning(fitted));
        }
        MissingLabelsReport.warnings(fitted).forEach(output::remark);
        List<ModelInfo> models = read.models().stream().map(known::info).toList();
        Map<EmbedderId, TrainingSet> training = training(queries, read.models());
        RoutingTable fit =
                new FitTable(options, (what, step, steps) -> output.remark(what))
                        .run(training, models, provenance(fitted))
                        .withSpelling(
                                noThreshold
                                        ? null
                                        : FitSpelling.of(LabelledQuery.texts(queries), seed));
        RoutingTable written = TableFile.write(fit, table);
        output.result(() -> TableReport.text(written), () -> json(written, fitted));
        return 0;
    }

    /**
     * The table as {@code inspect} shows it, with the number of repeated queries if they call for a
     * warning.
     */
    private static ObjectNode json(RoutingTable written, LabelledData fitted) {
        ObjectNode node = TableReport.json(written);
        return RepeatsReport.applies(fitted) ? node.put("repeatedQueries", fitted.repeats()) : node;
    }

    private Map<EmbedderId, TrainingSet> training(List<LabelledQuery> queries, List<String> models)
            throws IOException {
        Map<EmbedderId, TrainingSet> training = new LinkedHashMap<>();
        new TrainingSets(embedders, cache, output)
                .of(views, LabelledQuery.texts(queries), new Labels(queries, models))
                .forEach(seen -> training.put(seen.embedder(), seen.training()));
        return training;
    }

    private Provenance provenance(LabelledData fitted) {
        return new Provenance(
                name == null ? data.file().getFileName().toString() : name,
                new Provenance.Data(fitted.sha256(), fitted.queries().size(), seed, share),
                Build.commit(),
                LocalDate.now(ZoneOffset.UTC));
    }
}
