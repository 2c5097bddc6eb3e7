package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON text to tree and back. Reading refuses what JSON readers disagree on (duplicate keys, text
 * after the end) and bounds what a hostile text may cost: depth, and tokens, hence nodes. Writing
 * is ASCII only.
 */
final class Json {
    /** A table of the most models needs about half of these. */
    private static final int MOST_TOKENS = 250_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxNumberLength(64)
                                                    .maxTokenCount(MOST_TOKENS)
                                                    .build())
                                    // Names come from a file: keep them out of shared tables.
                                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    private Json() {}

    /** The tree of a text; {@code field} is refused if it is not JSON or too large. */
    static JsonNode parse(String text, Field field) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw field.refuse("expected strict JSON: " + e.getOriginalMessage());
        }
    }

    /** The one text of a tree: no spaces, keys in the order they were put. */
    static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /** An empty object to fill. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
