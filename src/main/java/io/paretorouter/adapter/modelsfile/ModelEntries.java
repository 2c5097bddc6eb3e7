package io.paretorouter.adapter.modelsfile;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.cost.CachePrice;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.core.table.ModelInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a models file strictly: unknown fields and wrong types are refused by name.
 */
final class ModelEntries {
    private ModelEntries() {}

    /**
     * All entries.
     *
     * @throws IllegalArgumentException naming the field that is wrong
     */
    static Map<String, ModelsFile.Entry> read(JsonNode root) {
        requireObject(root, "the file");
        Map<String, ModelsFile.Entry> entries = new LinkedHashMap<>();
        root.properties()
                .forEach(
                        model ->
                                entries.put(
                                        model.getKey(), entry(model.getKey(), model.getValue())));
        return entries;
    }

    private static ModelsFile.Entry entry(String model, JsonNode node) {
        String path = "\"" + model + "\"";
        requireFields(
                node,
                path,
                Set.of("provider", "id", "region", "price", "contextWindow", "capabilities"));
        String provider = text(node, path, "provider");
        String id = text(node, path, "id");
        Price price = node.has("price") ? price(node.get("price"), path + ".price") : null;
        Capabilities capabilities = capabilities(node, path);
        ModelInfo info = named(path, () -> new ModelInfo(model, provider, price, capabilities));
        return new ModelsFile.Entry(
                info, provider, id == null ? model : id, text(node, path, "region"));
    }

    private static Price price(JsonNode node, String path) {
        String input = "usdPerMillionInputTokens";
        String output = "usdPerMillionOutputTokens";
        String read = "usdPerMillionCachedInputTokens";
        String written = "usdPerMillionCacheWriteTokens";
        String asOf = "asOf";
        requireFields(node, path, Set.of(input, output, read, written, asOf));
        String day = text(node, path, asOf);
        if (day == null) {
            throw new IllegalArgumentException(path + ".asOf is missing: the day of the price");
        }
        double usdInput = number(node, path, input);
        double usdOutput = number(node, path, output);
        Double usdRead = node.has(read) ? number(node, path, read) : null;
        Double usdWritten = node.has(written) ? number(node, path, written) : null;
        return named(
                path,
                () ->
                        new Price(
                                usdInput,
                                usdOutput,
                                new CachePrice(usdRead, usdWritten),
                                date(day)));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "asOf must be a date such as 2026-11-22, got " + day, e);
        }
    }

    private static Capabilities capabilities(JsonNode node, String path) {
        JsonNode window = node.get("contextWindow");
        if (window != null && !window.isInt()) {
            throw new IllegalArgumentException(path + ".contextWindow must be a whole number");
        }
        JsonNode can = node.get("capabilities");
        String inside = path + ".capabilities";
        if (can != null) {
            requireFields(can, inside, Set.of("tools", "vision", "json"));
        }
        return named(
                path,
                () ->
                        new Capabilities(
                                window == null ? null : window.intValue(),
                                flag(can, inside, "tools"),
                                flag(can, inside, "vision"),
                                flag(can, inside, "json")));
    }

    private static @Nullable Boolean flag(@Nullable JsonNode node, String path, String field) {
        JsonNode value = node == null ? null : node.get(field);
        if (value != null && !value.isBoolean()) {
            throw new IllegalArgumentException(path + "." + field + " must be true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    private static @Nullable String text(JsonNode node, String path, String field) {
        JsonNode value = node.get(field);
        if (value != null && (!value.isTextual() || value.textValue().isBlank())) {
            throw new IllegalArgumentException(path + "." + field + " must be a string, not blank");
        }
        return value == null ? null : value.textValue();
    }

    private static double number(JsonNode node, String path, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException(path + "." + field + " must be a number");
        }
        return value.doubleValue();
    }

    private static void requireFields(JsonNode node, String path, Set<String> known) {
        requireObject(node, path);
        node.fieldNames()
                .forEachRemaining(
                        field -> {
                            if (!known.contains(field)) {
                                throw new IllegalArgumentException(
                                        path + "." + field + " is unknown");
                            }
                        });
    }

    private static void requireObject(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(path + " must be a JSON object");
        }
    }

    private static <T> T named(String path, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(
                    message.startsWith(path) ? message : path + ": " + message, e);
        }
    }
}
