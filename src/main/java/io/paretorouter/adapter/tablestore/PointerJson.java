package io.paretorouter.adapter.tablestore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts a pointer to JSON and back. Another version of this format is refused, not half
 * understood.
 */
final class PointerJson {
    private static final int FORMAT_VERSION = 1;
    private static final String FORMAT = "formatVersion";
    private static final String PUBLICATIONS = "publications";
    private static final String RESTORES = "restores";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private PointerJson() {}

    static byte[] write(Pointer pointer) {
        ObjectNode tree = MAPPER.createObjectNode().put(FORMAT, FORMAT_VERSION);
        ArrayNode all = tree.putArray(PUBLICATIONS);
        pointer.publications().forEach(publication -> write(publication, all.addObject()));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void write(Publication publication, ObjectNode node) {
        node.put("number", publication.number())
                .put("id", publication.id())
                .put("key", publication.file().key())
                .put("sha256", publication.file().sha256())
                .put("size", publication.file().size())
                .put("version", publication.version())
                .put("created", publication.created().toString());
        if (publication.restores() != null) {
            node.put(RESTORES, publication.restores());
        }
    }

    /**
     * Parses a pointer.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Pointer read(byte[] json) {
        JsonNode tree = parse(json);
        if (!tree.path(FORMAT).isInt() || tree.path(FORMAT).intValue() != FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    FORMAT + ": expected " + FORMAT_VERSION + ", got " + tree.path(FORMAT));
        }
        List<Publication> publications = new ArrayList<>();
        for (JsonNode node : tree.path(PUBLICATIONS)) {
            publications.add(publication(node));
        }
        return new Pointer(publications);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected JSON in UTF-8: " + e.getMessage(), e);
        }
    }

    private static Publication publication(JsonNode node) {
        StoredFile file = new StoredFile(text(node, "sha256"), number(node, "size"));
        if (!file.key().equals(text(node, "key"))) {
            throw new IllegalArgumentException(
                    "key: expected " + file.key() + ", got " + text(node, "key"));
        }
        return new Publication(
                number(node, "number"),
                text(node, "id"),
                file,
                text(node, "version"),
                created(node),
                node.has(RESTORES) ? (Long) number(node, RESTORES) : null);
    }

    private static Instant created(JsonNode node) {
        try {
            return Instant.parse(text(node, "created"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("created: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + ": expected a string, got " + value);
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(key + ": expected a whole number, got " + value);
        }
        return value.longValue();
    }
}
