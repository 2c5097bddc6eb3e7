package io.paretorouter.offline.cli;

import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.report.RevisionReport;
import io.paretorouter.offline.revise.AddModel;
import io.paretorouter.offline.revise.LabelFigures;
import io.paretorouter.offline.revise.Revision;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code add-model}: adds a model to a routing table from a few labelled queries. */
@Command(
        name = "add-model",
        description =
                "Adds a model to a routing table from a few labelled queries, without a"
                        + " refit.",
        mixinStandardHelpOptions = true)
final class AddModelCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private RevisionOptions revised;
    @Mixin private ModelsOption modelsFile;
    @Mixin private Output output;

    /** Up to this share the caution is within the noise of any calibration. */
    private static final double MOST_UNKNOWN = 0.1;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "The model to add; labels of other models are ignored.")
    private String model;

    @Option(
            names = "--replace",
            description =
                    "Replace the model if the table already has it: these labels then take the"
                            + " place of the old ones.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        RoutingTable table = revised.read(data.file());
        if (table.indexOf(model) >= 0 && !replace) {
            throw new IllegalArgumentException(
                    "the table has \""
                            + model
                            + "\" already: pass --replace, with all of its labels in --data");
        }
        ModelsOption.Known known = modelsFile.read();
        LabelledData read = data.read(known.prices(), output);
        List<LabelledQuery> queries = labelled(table, read);
        Labels labels = new Labels(queries, List.of(model));
        LabelFigures figures = figures(labels, AddModel.mostLabels(table, model));
        if (revised.calibrates()) {
            requireEnough(figures);
        }
        List<String> texts = LabelledQuery.texts(queries);
        Revision revision =
                AddModel.run(
                        table, info(table, known), revised.training(table, texts, labels, output));
        RoutingTable written = revised.write(revision, known.prices(), output);
        output.result(
                () -> RevisionReport.text(revision, written, figures),
                () -> RevisionReport.json(revision, written, figures));
        return 0;
    }

    /** Cross-validation would not measure the caution with which few labels are believed. */
    private void requireEnough(LabelFigures figures) {
        if (figures.unknown() > MOST_UNKNOWN) {
            throw new IllegalArgumentException(
                    "--calibrate-with: "
                            + figures.labels()
                            + " labels of \""
                            + model
                            + "\" are too few to calibrate by, others have "
                            + Math.round(figures.labels() / (1 - figures.unknown()))
                            + ": leave it out, or fit anew");
        }
    }

    /** What the models file says about the model, or else what the table says. */
    private ModelInfo info(RoutingTable table, ModelsOption.Known known) {
        int column = table.indexOf(model);
        return column < 0 || known.byName().containsKey(model)
                ? known.info(model)
                : table.models().get(column);
    }

    private LabelFigures figures(Labels labels, double most) {
        try {
            return LabelFigures.of(labels, most);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    data.file()
                            + ": "
                            + model
                            + ": "
                            + e.getMessage()
                            + " (cost: usages.cost, or tokens and a price in --models)",
                    e);
        }
    }

    /** The queries labelled for the model, without those that the table's split holds out. */
    private List<LabelledQuery> labelled(RoutingTable table, LabelledData read) {
        List<LabelledQuery> all =
                read.queries().stream().filter(query -> query.labels().containsKey(model)).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    data.file() + " holds no label of \"" + model + "\", only of " + read.models());
        }
        Split split = Split.of(table.provenance().data());
        List<LabelledQuery> queries = all.stream().filter(split::fitted).toList();
        if (queries.size() < all.size()) {
            output.remark(
                    (all.size() - queries.size())
                            + " of "
                            + all.size()
                            + " labelled queries left out: the table's split holds them out");
        }
        return queries;
    }
}
