package io.paretorouter.infra.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a deployment: the defaults, then the operator's file, then single values by path. */
public final class SettingsReader {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private SettingsReader() {}

    /**
     * The deployment that these settings make.
     *
     * @param file the operator's; null for the defaults alone
     * @param values by path, such as {@code function.memoryMb}; they win over the file
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a setting is unknown or cannot be
     */
    public static Deployment read(@Nullable Path file, Map<String, ?> values) throws IOException {
        ObjectNode settings = defaults();
        if (file != null) {
            merge(JSON.readTree(Files.readString(file)), settings);
        }
        values.forEach((path, value) -> set(settings, path, value));
        try {
            return JSON.treeToValue(settings, Deployment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode defaults() throws IOException {
        try (InputStream in = SettingsReader.class.getResourceAsStream("defaults.json")) {
            if (in == null) {
                throw new IOException("defaults.json is missing beside SettingsReader");
            }
            return (ObjectNode) JSON.readTree(in);
        }
    }

    /** Objects are merged; all else, lists included, takes the place of what was there. */
    private static void merge(JsonNode own, ObjectNode into) {
        own.properties()
                .forEach(
                        setting -> {
                            JsonNode there = into.get(setting.getKey());
                            if (there instanceof ObjectNode object
                                    && setting.getValue().isObject()) {
                                merge(setting.getValue(), object);
                            } else {
                                into.set(setting.getKey(), setting.getValue());
                            }
                        });
    }

    private static void set(ObjectNode settings, String path, Object value) {
        int dot = path.lastIndexOf('.');
        JsonNode parent =
                settings.at(dot < 0 ? "" : "/" + path.substring(0, dot).replace('.', '/'));
        if (!(parent instanceof ObjectNode object)) {
            throw new IllegalArgumentException("there is no setting " + path);
        }
        object.set(path.substring(dot + 1), JSON.valueToTree(value));
    }
}
