package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.TrainingSet;
import io.paretorouter.offline.report.TableReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: makes a routing table of labelled queries. */
@Command(
        name = "fit",
        description = "Fits a routing table from labelled queries.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class FitCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private EmbedderOptions embedding;
    @Mixin private Output output;
    @Mixin private ParameterOptions parameters;

    @Option(names = "--table", required = true, paramLabel = "OUT", description = "Where to.")
    private Path table;

    @Option(
            names = "--k",
            paramLabel = "N",
            description = "Number of clusters (default: chosen by cross-validation).")
    private @Nullable Integer k;

    @Option(names = "--restarts", paramLabel = "N", description = "k-means restarts.")
    private int restarts = 4;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every draw and the split.")
    private long seed;

    @Option(
            names = "--split",
            paramLabel = "SHARE",
            description = "Fit on this share of the queries; the table remembers which.")
    private double share = 1;

    @Option(
            names = "--models",
            paramLabel = "models.json",
            description =
                    "Prices (also for rows that give tokens but no cost), context windows and"
                            + " capabilities of the models.")
    private @Nullable Path modelsFile;

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call the table.")
    private @Nullable String name;

    @Option(
            names = "--no-threshold",
            description = "Leave the out-of-distribution threshold out of the table.")
    private boolean noThreshold;

    @Override
    public Integer call() throws IOException {
        Map<String, ModelInfo> known = known();
        LabelledData read = data.read(prices(known), output);
        LabelledData fitted = read.only(new Split(seed, share)::fitted);
        List<LabelledQuery> queries = fitted.queries();
        List<ModelInfo> models =
                read.models().stream()
                        .map(model -> known.getOrDefault(model, ModelInfo.named(model)))
                        .toList();
        FitOptions options =
                new FitOptions(k, restarts, parameters.parameters(), !noThreshold, seed);
        try (DjlEmbedder embedder = embedding.load()) {
            UnitVectors rows =
                    embedding.embed(
                            embedder, queries.stream().map(LabelledQuery::query).toList(), output);
            TrainingSet training = new TrainingSet(rows, new Labels(queries, read.models()));
            RoutingTable fit =
                    new FitTable(options, (what, step, steps) -> output.remark(what))
                            .run(training, models, embedder.id(), provenance(fitted));
            RoutingTable written = TableFile.write(fit, table);
            output.result(() -> TableReport.text(written), () -> TableReport.json(written));
        }
        return 0;
    }

    private Map<String, ModelInfo> known() {
        ModelsFile file = modelsFile == null ? ModelsFile.NONE : ModelsFile.read(modelsFile);
        return file.infos().stream().collect(Collectors.toMap(ModelInfo::name, info -> info));
    }

    private static Map<String, Price> prices(Map<String, ModelInfo> known) {
        Map<String, Price> prices = new HashMap<>();
        known.forEach(
                (model, info) -> {
                    if (info.price() != null) {
                        prices.put(model, info.price());
                    }
                });
        return prices;
    }

    private Provenance provenance(LabelledData fitted) {
        return new Provenance(
                name == null ? data.file().getFileName().toString() : name,
                new Provenance.Data(fitted.sha256(), fitted.queries().size(), seed, share),
                Build.commit(),
                LocalDate.now(ZoneOffset.UTC));
    }
}
