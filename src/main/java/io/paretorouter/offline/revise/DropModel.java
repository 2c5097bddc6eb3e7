package io.paretorouter.offline.revise;

import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Removes a model from a table; the clusters and all other models' sums stay. */
public final class DropModel {
    private DropModel() {}

    /**
     * The table without the model. If it was the safe model, another one becomes it.
     *
     * @throws IllegalArgumentException if the table does not have the model, or could not route to
     *     any other
     */
    public static Revision run(RoutingTable table, String model) {
        int column = table.indexOf(model);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "the table has no model \"" + model + "\", only " + table.names());
        }
        for (View view : table.views().values()) {
            requireAnother(view.statistics(), column, model);
        }
        List<ModelInfo> rest = new ArrayList<>(table.models());
        rest.remove(column);
        Map<String, View> views =
                Revision.each(
                        table.views(),
                        view ->
                                Revision.resummed(
                                        view,
                                        Columns.without(view.statistics(), column),
                                        heads -> heads.without(column)));
        String safe = table.safeModel();
        if (safe.equals(model)) {
            safe = rest.get(SafeModel.of(views.values().iterator().next().statistics())).name();
        }
        return new Revision(
                "drop-model " + model, table, Revision.table(table, rest, views, safe), true);
    }

    private static void requireAnother(Statistics statistics, int column, String model) {
        if (IntStream.range(0, statistics.models())
                .noneMatch(other -> other != column && statistics.candidate(other))) {
            throw new IllegalArgumentException(
                    "\""
                            + model
                            + "\" is the last model with labels: the table would have none to"
                            + " route to; add another first");
        }
    }
}
