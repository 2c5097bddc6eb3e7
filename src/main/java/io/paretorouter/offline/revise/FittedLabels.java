package io.paretorouter.offline.revise;

import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.fit.CalibrateView;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The very labels behind a revised table's sums, found in a file; the calibration and the verdict
 * are recomputed from them.
 *
 * @param sha256 the SHA-256 of the file
 * @param queries the file's queries that the table's split fits, labelled for the table's models
 *     only
 */
public record FittedLabels(String sha256, List<LabelledQuery> queries) {
    public FittedLabels {
        queries = List.copyOf(queries);
    }

    /**
     * Finds a table's labels in a file. A model's costs are the file's or, where the table's come
     * from a price, its tokens at that price.
     *
     * @throws IllegalArgumentException naming the first model whose labels differ
     */
    public static FittedLabels of(RoutingTable revised, LabelledData file) {
        Split split = Split.of(revised.provenance().data());
        List<LabelledQuery> rows =
                TablePrices.of(revised).charge(file.only(split::fitted)).queries();
        List<Map<String, Label>> labels = new ArrayList<>();
        rows.forEach(row -> labels.add(new HashMap<>()));
        Statistics sums = revised.views().values().iterator().next().statistics();
        for (int model = 0; model < revised.models().size(); model++) {
            ModelInfo info = revised.models().get(model);
            List<Label> column = new ColumnMatch(sums, model, info).find(rows);
            for (int row = 0; row < rows.size(); row++) {
                labels.get(row).put(info.name(), column.get(row));
            }
        }
        List<LabelledQuery> queries = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            queries.add(rows.get(row).with(labels.get(row)));
        }
        return new FittedLabels(file.sha256(), queries);
    }

    /** The texts to embed, in order. */
    public List<String> texts() {
        return LabelledQuery.texts(queries);
    }

    /** The labels, in the columns of a table. */
    public Labels labels(RoutingTable revised) {
        return new Labels(queries, revised.names());
    }

    /**
     * The revised table, recalibrated; a view that is left out keeps a stale calibration. The
     * provenance names this file.
     *
     * @param labelled by view, {@link #texts()} embedded by its embedder, with {@link #labels}
     * @throws IllegalArgumentException if there are too few queries
     */
    public RoutingTable calibrate(
            Revision revision, Map<String, TrainingSet> labelled, Revision.Stamp stamp) {
        RoutingTable stale = revision.stale(stamp);
        Provenance was = stale.provenance();
        Provenance.Data fitted = was.data();
        Map<String, View> views =
                Revision.each(
                        stale.views(),
                        view -> {
                            TrainingSet rows = labelled.get(view.embedder().view());
                            return rows == null
                                    ? view
                                    : view.withCalibration(
                                            CalibrateView.run(view, rows, fitted.seed()));
                        });
        return new RoutingTable(
                stale.models(),
                views,
                stale.safeModel(),
                stale.spelling(),
                new Provenance(
                        was.name(),
                        new Provenance.Data(sha256, queries.size(), fitted.seed(), fitted.share()),
                        stamp.commit(),
                        stamp.date()),
                RoutingTable.UNSAVED);
    }
}
