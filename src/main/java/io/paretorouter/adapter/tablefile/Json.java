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
 * Converts JSON text to a tree and back. Reading refuses what JSON readers disagree on (duplicate
 * keys, text after the end) and limits what a hostile text may cost: its depth and its tokens,
 * hence its nodes. Writes ASCII only.
 */
final class Json {
    /** The limit on tokens; a table with the maximum number of models needs about half. */
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

    /** The tree of a text; refuses {@code field} if the text is not JSON or too large. */
    static JsonNode parse(String text, Field field) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw field.refuse("expected strict JSON: " + e.getOriginalMessage());
        }
    }

    /** The text of a tree, always the same: no spaces, keys in the order they were put. */
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
