package io.paretorouter.offline.revise;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.fit.Sums;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Adds a model to a table from few labels: each labelled query goes to the nearest cluster, and the
 * model's results there become its column. No cluster moves, and no other model's sums change.
 */
public final class AddModel {
    private AddModel() {}

    /**
     * The table with the model added.
     *
     * @param model what is known about the model; one of the same name is replaced
     * @param labelled for each view of the table, the same queries embedded by that view's
     *     embedder, with labels whose only column is the model; if the view reads another
     *     embedder's clusters through a projection, with that embedder's embeddings as teacher
     * @throws IllegalArgumentException if a view is left out, or the labels hold no score or no
     *     cost
     */
    public static Revision run(
            RoutingTable table, ModelInfo model, Map<String, TrainingSet> labelled) {
        requireViews(table, labelled.keySet());
        int known = table.indexOf(model.name());
        List<ModelInfo> models = new ArrayList<>(table.models());
        if (known >= 0) {
            models.remove(known);
        }
        int at = place(models, model);
        models.add(at, model);
        Map<String, View> views =
                Revision.each(
                        table.views(),
                        view -> joined(known < 0 ? view : without(view, known), at, labelled));
        Statistics first = views.values().iterator().next().statistics();
        if (!first.candidate(at)) {
            throw new IllegalArgumentException(
                    "the labels of " + model.name() + " hold no score, or no cost");
        }
        int safe = indexOf(models, table.safeModel());
        return new Revision(
                "add-model " + model.name(),
                table,
                Revision.table(table, models, views, models.get(SafeModel.of(first, safe)).name()),
                true);
    }

    /**
     * The most scores that any model of a table has, a given one aside: from fewer that one is
     * believed with caution, see {@link Newcomer}.
     */
    public static double mostLabels(RoutingTable table, String model) {
        Statistics sums = table.views().values().iterator().next().statistics();
        int known = table.indexOf(model);
        return sums.performance().mostCount(column -> column != known);
    }

    private static void requireViews(RoutingTable table, Set<String> given) {
        Set<String> missing = new TreeSet<>(table.views().keySet());
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the table has views "
                            + table.views().keySet()
                            + " and a model must join them all, but no embedder is here for "
                            + missing);
        }
    }

    private static View without(View view, int known) {
        return Revision.resummed(
                view, Columns.without(view.statistics(), known), heads -> heads.without(known));
    }

    private static View joined(View view, int at, Map<String, TrainingSet> labelled) {
        TrainingSet queries = Objects.requireNonNull(labelled.get(view.embedder().view()));
        Statistics column =
                Sums.of(queries.labels(), view.centroids().count(), clusters(view, queries));
        Newcomer newcomer = new Newcomer(view, column, queries);
        return Revision.resummed(
                newcomer.view(),
                Columns.with(view.statistics(), at, column),
                heads -> heads.with(at, newcomer.heads()));
    }

    /** The nearest cluster of each row, as the view's fit would find it. */
    private static IntUnaryOperator clusters(View view, TrainingSet queries) {
        UnitVectors teacher = queries.teacher();
        if (teacher != null) {
            List<Embedding> clustered = new TrainingSet(teacher, queries.labels()).queries();
            return row -> view.centroids().nearest(clustered.get(row), 1).cluster(0);
        }
        List<Embedding> own = queries.queries();
        return row -> view.nearest(own.get(row), 1).cluster(0);
    }

    /** The number of names that sort before the model's. */
    private static int place(List<ModelInfo> models, ModelInfo model) {
        return (int)
                models.stream().filter(each -> each.name().compareTo(model.name()) < 0).count();
    }

    private static int indexOf(List<ModelInfo> models, String name) {
        return models.stream().map(ModelInfo::name).toList().indexOf(name);
    }
}
