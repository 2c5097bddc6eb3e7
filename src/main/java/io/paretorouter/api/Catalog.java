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

/** Every model that a request can name: those in the routing table and those configured besides. */
public final class Catalog {
    private final Map<String, ModelInfo> models;
    private final RoutingTable table;

    /**
     * A catalogue of a table's models and the configured ones.
     *
     * @param configured models that the operator describes; they override what the table says about
     *     a model of the same name
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

    /** What is known about a model's capabilities; nothing if it is not in the catalogue. */
    public Capabilities capabilities(String model) {
        ModelInfo info = models.get(model);
        return info == null ? Capabilities.UNKNOWN : info.capabilities();
    }

    /** Whether a request may name a model. */
    boolean has(String model) {
        return models.containsKey(model);
    }

    /** A model's provider; {@code unknown} if none is given. */
    String provider(String model) {
        ModelInfo info = models.get(model);
        return info == null || info.provider() == null ? "unknown" : info.provider();
    }

    /**
     * Whether a model is in the table, so that routing can choose it and requests can allow or deny
     * it.
     */
    boolean inTable(String model) {
        return table.indexOf(model) >= 0;
    }

    /** The table that requests are routed with. */
    RoutingTable table() {
        return table;
    }

    /**
     * The cost of a usage of a model: what its provider charged, or else the cost at the model's
     * price; null if neither is known.
     */
    @Nullable Usd charged(String model, Usage usage) {
        Double charged = usage.chargedUsd();
        return charged == null ? cost(model, usage) : new Usd(charged);
    }

    /** The cost of a usage at the model's price; null if the price is unknown. */
    @Nullable Usd cost(String model, Usage usage) {
        Price price = price(model);
        return price == null ? null : price.cost(usage);
    }

    /** A model's price; null if it is unknown. */
    @Nullable Price price(String model) {
        ModelInfo info = models.get(model);
        return info == null ? null : info.price();
    }
}
