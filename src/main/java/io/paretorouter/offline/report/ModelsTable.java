package io.paretorouter.offline.report;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.util.List;

/** Shows what a view knows about every model of its table, over all its queries. */
final class ModelsTable {
    private ModelsTable() {}

    /** The table for people: one row per model, with dashes for unknown figures. */
    static TextTable of(RoutingTable table, View view) {
        TextTable models = new TextTable(List.of("model", "queries", "performance", "USD/1k"));
        Statistics statistics = view.statistics();
        for (int model = 0; model < table.models().size(); model++) {
            models.row(
                    List.of(
                            table.models().get(model).name(),
                            Figures.format("%.0f", statistics.performance().totalCount(model)),
                            mean("%.2f %%", 100 * statistics.performance().overallMean(model)),
                            mean("%.4f", 1000 * statistics.cost().overallMean(model))));
        }
        return models;
    }

    private static String mean(String format, double value) {
        return Double.isNaN(value) ? "–" : Figures.format(format, value);
    }
}
