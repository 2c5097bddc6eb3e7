package io.paretorouter.adapter.tablefile;

import io.paretorouter.adapter.tablefile.Metadata.ViewMetadata;
import io.paretorouter.core.cost.CachePrice;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.View.Scale;

/** Reads the {@code pareto} text that {@link MetadataWriter} writes. */
final class MetadataReader {
    private MetadataReader() {}

    /** The content of a text; refuses {@code field} or a part of it that is not valid. */
    static Metadata read(String text, Field field) {
        return JsonObject.read(Json.parse(text, field), field, MetadataReader::metadata);
    }

    private static Metadata metadata(JsonObject json) {
        json.text(Seal.KEY); // Verified over the bytes before the text was parsed.
        int version = json.integer("formatVersion");
        if (version != Metadata.FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    "formatVersion must be " + Metadata.FORMAT_VERSION + ", got " + version);
        }
        return new Metadata(
                json.objects("models", MetadataReader::model),
                json.named("views", MetadataReader::view),
                json.text("safeModel"),
                json.optionalObject("spelling", MetadataReader::spelling),
                json.object("provenance", MetadataReader::provenance));
    }

    private static ModelInfo model(JsonObject json) {
        return new ModelInfo(
                json.text("name"),
                json.optionalText("provider"),
                json.optionalObject("price", MetadataReader::price),
                capabilities(json));
    }

    private static Price price(JsonObject json) {
        return new Price(
                json.number("usdPerMillionInputTokens"),
                json.number("usdPerMillionOutputTokens"),
                new CachePrice(
                        json.optionalNumber("usdPerMillionCachedInputTokens"),
                        json.optionalNumber("usdPerMillionCacheWriteTokens")),
                json.date("asOf"));
    }

    private static Capabilities capabilities(JsonObject model) {
        // Separately first, so that a wrong context window is not blamed on the capabilities.
        Capabilities known =
                new Capabilities(model.optionalInteger("contextWindow"), null, null, null);
        if (!model.has("capabilities")) {
            return known;
        }
        return model.object(
                "capabilities",
                json ->
                        new Capabilities(
                                known.contextWindow(),
                                json.optionalTruth("tools"),
                                json.optionalTruth("vision"),
                                json.optionalTruth("json")));
    }

    private static ViewMetadata view(String name, JsonObject json) {
        return new ViewMetadata(
                new EmbedderId(name, json.text("embedder")),
                new Scale(
                        json.object(
                                "spans",
                                at -> new Spans(at.number("performance"), at.number("cost"))),
                        json.object("scorers", MetadataReader::scorers),
                        json.optionalNumber("outOfDistributionCosine"),
                        null), // the novelty is a tensor
                json.optionalObject("calibration", CalibrationJson::read));
    }

    private static ScorerParameters scorers(JsonObject json) {
        return new ScorerParameters(
                json.number("beta"),
                json.number("kappa"),
                json.integer("topP"),
                json.integer("paperTopP"));
    }

    private static Spelling.Limits spelling(JsonObject json) {
        return new Spelling.Limits(
                json.number("typicalBits"), json.number("mostBits"), json.number("leastVariety"));
    }

    private static Provenance provenance(JsonObject json) {
        return new Provenance(
                json.text("name"),
                json.object("data", MetadataReader::data),
                json.text("commit"),
                json.date("date"));
    }

    private static Provenance.Data data(JsonObject json) {
        return new Provenance.Data(
                json.text("sha256"), json.integer("rows"), json.wide("seed"), json.number("share"));
    }
}
