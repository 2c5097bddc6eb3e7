package io.paretorouter.adapter.modelsfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paretorouter.core.table.ModelInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operator's file that says who serves which model. It is a file because models' names do not
 * survive as names of environment variables.
 *
 * <pre>
 *   {"openai/gpt-4o-mini": {"provider": "openai", "id": "gpt-4o-mini",
 *     "price": {"usdPerMillionInputTokens": 0.15, "usdPerMillionOutputTokens": 0.6,
 *       "asOf": "2026-11-01"},
 *     "region": "us", "contextWindow": 128000, "capabilities": {"tools": true, "vision": true, "json": true}}}
 * </pre>
 *
 * Every field may be absent, but a price needs both amounts and its date; without {@code id}, a
 * model has the same name at its provider.
 */
public final class ModelsFile {
    /** A models file without entries, for when there is no file. */
    public static final ModelsFile NONE = new ModelsFile("router.models-file", Map.of());

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final String name;
    private final Map<String, Entry> entries;

    /**
     * The entry of one model.
     *
     * @param info what the operator says about it, under the table's name
     * @param provider the id of the provider that serves it; null for the default provider
     * @param id its name at the provider
     * @param region where its requests are processed; null if the provider's setting decides
     */
    public record Entry(
            ModelInfo info, @Nullable String provider, String id, @Nullable String region) {}

    private ModelsFile(String name, Map<String, Entry> entries) {
        this.name = name;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the file and the field that is wrong
     */
    public static ModelsFile read(Path path) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(path));
            return new ModelsFile(path.toString(), ModelEntries.read(root));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    path + " is not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the models file " + path, e);
        }
    }

    /** The entries, by the table's name for the model. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** What the operator says about each model. */
    public List<ModelInfo> infos() {
        return entries.values().stream().map(Entry::info).toList();
    }

    /** The file's name, for messages. */
    public String name() {
        return name;
    }
}
