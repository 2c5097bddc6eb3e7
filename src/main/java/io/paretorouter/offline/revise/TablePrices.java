package io.paretorouter.offline.revise;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The prices that a table's costs come from: of every model that has a price, and whose cost sums
 * are its token sums at that price. Labels that are held against such a table are charged alike,
 * whatever they cost when they were made.
 *
 * @param byModel the price of each such model
 */
public record TablePrices(Map<String, Price> byModel) {
    /** Relative; sums of prices and prices of sums differ in their last bits. */
    private static final double ROUNDING = 1e-6;

    public TablePrices {
        byModel = Map.copyOf(byModel);
    }

    /** The prices of one table. */
    public static TablePrices of(RoutingTable table) {
        Map<String, Price> prices = new TreeMap<>();
        for (int model = 0; model < table.models().size(); model++) {
            ModelInfo info = table.models().get(model);
            Price price = info.price();
            if (price != null && made(table, model, price)) {
                prices.put(info.name(), price);
            }
        }
        return new TablePrices(prices);
    }

    /** The prices of a table that would take another's place, and the other's of all it lacks. */
    public static TablePrices of(RoutingTable before, RoutingTable after) {
        Map<String, Price> prices = new TreeMap<>(of(before).byModel());
        prices.keySet().removeIf(model -> after.indexOf(model) >= 0);
        prices.putAll(of(after).byModel());
        return new TablePrices(prices);
    }

    /** Whether a model's costs are its tokens at a price, in every cell of every view. */
    private static boolean made(RoutingTable table, int model, Price price) {
        return table.views().values().stream()
                .allMatch(view -> made(view.statistics(), model, price));
    }

    private static boolean made(Statistics sums, int model, Price price) {
        for (int cluster = 0; cluster < sums.clusters(); cluster++) {
            double input = sums.inputTokens().sum(cluster, model);
            double output = sums.outputTokens().sum(cluster, model);
            double due = price.cost(input, output).amount();
            double cost = sums.cost().sum(cluster, model);
            boolean same =
                    sums.cost().count(cluster, model) == sums.inputTokens().count(cluster, model)
                            && Math.abs(cost - due) <= ROUNDING * Math.max(cost, due);
            if (!same) {
                return false;
            }
        }
        return sums.inputTokens().totalCount(model) > 0;
    }

    /** The same models, at other prices where some are given. */
    public TablePrices at(Map<String, Price> given) {
        Map<String, Price> prices = new TreeMap<>(byModel);
        prices.replaceAll((model, price) -> given.getOrDefault(model, price));
        return new TablePrices(prices);
    }

    /** The data with the costs of these models; unknown where tokens are. */
    public LabelledData charge(LabelledData data) {
        return new LabelledData(data.sha256(), data.queries().stream().map(this::charge).toList());
    }

    private LabelledQuery charge(LabelledQuery query) {
        Map<String, Label> labels = new TreeMap<>(query.labels());
        labels.replaceAll(
                (model, label) -> {
                    Price price = byModel.get(model);
                    return price == null ? label : label.at(price);
                });
        return query.with(labels);
    }

    /** How many labels of each of these models give a cost but no tokens, where some do. */
    public Map<String, Long> uncharged(LabelledData data) {
        return data.queries().stream()
                .flatMap(
                        query ->
                                byModel.keySet().stream()
                                        .filter(model -> uncharged(query.label(model))))
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static boolean uncharged(Label label) {
        return label.complete() && Double.isNaN(label.inputTokens() + label.outputTokens());
    }
}
