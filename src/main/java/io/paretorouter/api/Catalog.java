package io.paretorouter.api;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.cost.Usd;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every model that a request can name: those of the routing table and those configured beside it.
 */
public final class Catalog {
    private final Map<String, ModelInfo> models;
    private final RoutingTable table;

    /**
     * A catalogue.
     *
     * @param configured models that the operator describes; they override the table's words on the
     *     same name
     */
    public Catalog(RoutingTable table, Collection<ModelInfo> configured) {
        Map<String, ModelInfo> byName = new TreeMap<>();
        table.models().forEach(model -> byName.put(model.name(), model));
        for (ModelInfo model : configured) {
            byName.merge(model.name(), model, Catalog::override);
        }
        this.models = Collections.unmodifiableMap(byName);
        this.table = table;
    }

    private static ModelInfo override(ModelInfo ofTable, ModelInfo configured) {
        return new ModelInfo(
                configured.name(),
                configured.provider() == null ? ofTable.provider() : configured.provider(),
                configured.price() == null ? ofTable.price() : configured.price(),
                configured.capabilities().or(ofTable.capabilities()));
    }

    /** All models, by name. */
    Collection<ModelInfo> models() {
        return models.values();
    }

    /** What is known of a model; nothing of one that is not here. */
    public Capabilities capabilities(String model) {
        ModelInfo info = models.get(model);
        return info == null ? Capabilities.UNKNOWN : info.capabilities();
    }

    /** Whether a request may name it. */
    boolean has(String model) {
        return models.containsKey(model);
    }

    /** Whose a model is; {@code unknown} if nobody says. */
    String provider(String model) {
        ModelInfo info = models.get(model);
        return info == null || info.provider() == null ? "unknown" : info.provider();
    }

    /** Whether it is one that routing can choose or be told about. */
    boolean inTable(String model) {
        return table.indexOf(model) >= 0;
    }

    /** The table that requests are routed by. */
    RoutingTable table() {
        return table;
    }

    /**
     * What a usage of a model costs: what its provider charged, or else what it is at the model's
     * price; null where neither is known.
     */
    @Nullable Usd charged(String model, Usage usage) {
        Double charged = usage.chargedUsd();
        return charged == null ? cost(model, usage) : new Usd(charged);
    }

    /** What a usage costs at the model's price; null where that is unknown. */
    @Nullable Usd cost(String model, Usage usage) {
        Price price = price(model);
        return price == null ? null : price.cost(usage);
    }

    /** A model's price; null where it is unknown. */
    @Nullable Price price(String model) {
        ModelInfo info = models.get(model);
        return info == null ? null : info.price();
    }
}
