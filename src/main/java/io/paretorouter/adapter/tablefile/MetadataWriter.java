package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.cost.CachePrice;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.View;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code pareto} text that {@link MetadataReader} reads. What is unknown is left out.
 */
final class MetadataWriter {
    private MetadataWriter() {}

    /** The text of a table; it begins with the hash, which is still blank. */
    static String write(RoutingTable table) {
        ObjectNode json = Json.object();
        json.put(Seal.KEY, Seal.BLANK);
        json.put("formatVersion", Metadata.FORMAT_VERSION);
        ArrayNode models = json.putArray("models");
        table.models().forEach(model -> models.add(model(model)));
        ObjectNode views = json.putObject("views");
        table.views().forEach((name, view) -> views.set(name, view(view)));
        json.put("safeModel", table.safeModel());
        if (table.spelling() != null) {
            json.set("spelling", spelling(table.spelling().limits()));
        }
        json.set("provenance", provenance(table.provenance()));
        return Json.text(json);
    }

    private static ObjectNode model(ModelInfo model) {
        ObjectNode json = Json.object();
        json.put("name", model.name());
        if (model.provider() != null) {
            json.put("provider", model.provider());
        }
        if (model.price() != null) {
            json.set("price", price(model.price()));
        }
        if (model.capabilities().contextWindow() != null) {
            json.put("contextWindow", model.capabilities().contextWindow());
        }
        ObjectNode capabilities = capabilities(model.capabilities());
        if (!capabilities.isEmpty()) {
            json.set("capabilities", capabilities);
        }
        return json;
    }

    private static ObjectNode price(Price price) {
        ObjectNode json = Json.object();
        json.put("usdPerMillionInputTokens", price.usdPerMillionInputTokens());
        json.put("usdPerMillionOutputTokens", price.usdPerMillionOutputTokens());
        CachePrice cache = price.cache();
        if (cache.usdPerMillionReadTokens() != null) {
            json.put("usdPerMillionCachedInputTokens", cache.usdPerMillionReadTokens());
        }
        if (cache.usdPerMillionWrittenTokens() != null) {
            json.put("usdPerMillionCacheWriteTokens", cache.usdPerMillionWrittenTokens());
        }
        return json.put("asOf", price.asOf().toString());
    }

    private static ObjectNode capabilities(Capabilities capabilities) {
        ObjectNode json = Json.object();
        putKnown(json, "tools", capabilities.tools());
        putKnown(json, "vision", capabilities.vision());
        putKnown(json, "json", capabilities.json());
        return json;
    }

    private static void putKnown(ObjectNode json, String key, @Nullable Boolean value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static ObjectNode view(View view) {
        ObjectNode json = Json.object();
        json.put("embedder", view.embedder().sha256());
        json.putObject("spans")
                .put("performance", view.scale().spans().performance())
                .put("cost", view.scale().spans().cost());
        json.set("scorers", scorers(view.parameters()));
        if (view.scale().outOfDistributionCosine() != null) {
            json.put("outOfDistributionCosine", view.scale().outOfDistributionCosine());
        }
        if (view.calibration() != null) {
            json.set("calibration", CalibrationJson.write(view.calibration()));
        }
        return json;
    }

    private static ObjectNode scorers(ScorerParameters parameters) {
        return Json.object()
                .put("beta", parameters.beta())
                .put("kappa", parameters.kappa())
                .put("topP", parameters.topP())
                .put("paperTopP", parameters.paperTopP());
    }

    private static ObjectNode spelling(Spelling.Limits limits) {
        return Json.object()
                .put("typicalBits", limits.typicalBits())
                .put("mostBits", limits.mostBits())
                .put("leastVariety", limits.leastVariety());
    }

    private static ObjectNode provenance(Provenance provenance) {
        ObjectNode json = Json.object();
        json.put("name", provenance.name());
        json.putObject("data")
                .put("sha256", provenance.data().sha256())
                .put("rows", provenance.data().rows())
                .put("seed", provenance.data().seed())
                .put("share", provenance.data().share());
        json.put("commit", provenance.commit());
        json.put("date", provenance.date().toString());
        return json;
    }
}
