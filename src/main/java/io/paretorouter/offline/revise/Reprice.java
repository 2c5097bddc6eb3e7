package io.paretorouter.offline.revise;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives models new prices: a repriced model's cost sums become what its tokens cost now, and are
 * known where its tokens are. A price that differs only in its date changes only the date.
 */
public final class Reprice {
    /** The most names to list; more are only counted. */
    private static final int LISTED = 3;

    private Reprice() {}

    /**
     * The table with new prices.
     *
     * @param prices the prices by model; those of models that the table does not have are ignored
     * @throws IllegalArgumentException if none of the prices is for a model of the table, or a
     *     repriced model has no token counts
     */
    public static Revision run(RoutingTable table, Map<String, Price> prices) {
        Map<String, Price> given = new TreeMap<>(prices);
        given.keySet().removeIf(model -> table.indexOf(model) < 0);
        if (given.isEmpty()) {
            throw new IllegalArgumentException(
                    "the file gives no price of any model of the table, which has "
                            + table.names());
        }
        Map<String, Price> changed = new TreeMap<>(given);
        changed.entrySet()
                .removeIf(each -> sameAmounts(each.getValue(), price(table, each.getKey())));
        Map<String, View> views =
                changed.isEmpty()
                        ? table.views()
                        : Revision.each(table.views(), view -> repriced(table, view, changed));
        List<ModelInfo> models =
                table.models().stream()
                        .map(model -> priced(model, given.get(model.name())))
                        .toList();
        return new Revision(
                "reprice " + (changed.isEmpty() ? "nothing" : names(changed)),
                table,
                Revision.table(table, models, views, table.safeModel()),
                !changed.isEmpty());
    }

    private static @Nullable Price price(RoutingTable table, String model) {
        return table.models().get(table.indexOf(model)).price();
    }

    private static boolean sameAmounts(Price one, @Nullable Price other) {
        return other != null
                && one.usdPerMillionInputTokens() == other.usdPerMillionInputTokens()
                && one.usdPerMillionOutputTokens() == other.usdPerMillionOutputTokens();
    }

    private static ModelInfo priced(ModelInfo model, @Nullable Price price) {
        return price == null
                ? model
                : new ModelInfo(model.name(), model.provider(), price, model.capabilities());
    }

    private static String names(Map<String, Price> changed) {
        return changed.size() <= LISTED
                ? String.join(", ", changed.keySet())
                : changed.size() + " models";
    }

    private static View repriced(RoutingTable table, View view, Map<String, Price> prices) {
        Statistics was = view.statistics();
        double[] sums = was.cost().sums();
        double[] counts = was.cost().counts();
        prices.forEach(
                (name, price) -> {
                    int model = table.indexOf(name);
                    requireTokens(was, model, name);
                    for (int cluster = 0; cluster < was.clusters(); cluster++) {
                        int cell = cluster * was.models() + model;
                        double input = was.inputTokens().sum(cluster, model);
                        double output = was.outputTokens().sum(cluster, model);
                        sums[cell] = price.cost(input, output).amount();
                        counts[cell] = was.inputTokens().count(cluster, model);
                    }
                });
        CellSums cost = new CellSums(was.models(), sums, counts);
        Statistics is =
                new Statistics(was.performance(), cost, was.inputTokens(), was.outputTokens());
        return Revision.resummed(view, is, heads -> heads.repriced(was, is));
    }

    private static void requireTokens(Statistics statistics, int model, String name) {
        if (statistics.inputTokens().totalCount(model) == 0) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" cannot be repriced: the table holds no token counts of it. Fit or"
                            + " add-model --replace with prompt_tokens and completion_tokens in its"
                            + " usages");
        }
    }
}
