package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read strictly: each key is taken once and with its type, and none may be left over.
 * Methods named {@code optional} return null if the key is absent; a JSON null is never accepted.
 */
final class JsonObject {
    private final ObjectNode left;
    private final Field field;

    private JsonObject(ObjectNode left, Field field) {
        this.left = left;
        this.field = field;
    }

    /**
     * The result of {@code reader} for an object. Consumes the tree.
     *
     * @param reader takes every key; if it throws an {@link IllegalArgumentException}, {@code
     *     field} is refused
     */
    static <T> T read(JsonNode node, Field field, Function<JsonObject, T> reader) {
        if (!(node instanceof ObjectNode object)) {
            throw field.expected("an object", node);
        }
        T value = field.check(() -> reader.apply(new JsonObject(object, field)));
        if (!object.isEmpty()) {
            throw field.refuse("unknown key \"" + object.fieldNames().next() + "\"");
        }
        return value;
    }

    /** Whether a key is present and not yet taken. */
    boolean has(String key) {
        return left.has(key);
    }

    String text(String key) {
        JsonNode node = left.remove(key);
        if (node == null || !node.isTextual()) {
            throw field.then(key).expected("a string", node);
        }
        return node.textValue();
    }

    @Nullable String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    double number(String key) {
        JsonNode node = left.remove(key);
        if (node == null || !node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw field.then(key).expected("a finite number", node);
        }
        return node.doubleValue();
    }

    @Nullable Double optionalNumber(String key) {
        return has(key) ? (Double) number(key) : null;
    }

    /** An array of finite numbers, at most {@code most}. */
    double[] numbers(String key, int most) {
        JsonNode node = left.remove(key);
        Field at = field.then(key);
        if (!(node instanceof ArrayNode array) || array.size() > most) {
            throw at.expected("an array of at most " + most + " numbers", node);
        }
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode item = array.get(i);
            if (!item.isNumber() || !Double.isFinite(item.doubleValue())) {
                throw at.at(i).expected("a finite number", item);
            }
            numbers[i] = item.doubleValue();
        }
        return numbers;
    }

    int integer(String key) {
        JsonNode node = left.remove(key);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
            throw field.then(key).expected("a whole number of 32 bits", node);
        }
        return node.intValue();
    }

    @Nullable Integer optionalInteger(String key) {
        return has(key) ? (Integer) integer(key) : null;
    }

    long wide(String key) {
        return wide(left.remove(key), field.then(key));
    }

    private static long wide(@Nullable JsonNode node, Field at) {
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw at.expected("a whole number of 64 bits", node);
        }
        return node.longValue();
    }

    /** Two whole numbers. */
    List<Long> pair(String key) {
        Field at = field.then(key);
        JsonNode node = left.remove(key);
        if (!(node instanceof ArrayNode array) || array.size() != 2) {
            throw at.expected("an array of two whole numbers", node);
        }
        return List.of(wide(array.get(0), at.at(0)), wide(array.get(1), at.at(1)));
    }

    boolean truth(String key) {
        Boolean truth = optionalTruth(key);
        if (truth == null) {
            throw field.then(key).expected("true or false", null);
        }
        return truth;
    }

    @Nullable Boolean optionalTruth(String key) {
        JsonNode node = left.remove(key);
        if (node != null && !node.isBoolean()) {
            throw field.then(key).expected("true or false", node);
        }
        return node == null ? null : (Boolean) node.booleanValue();
    }

    /** A date such as {@code 2025-08-18}. */
    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw field.then(key).refuse("expected a date like 2025-08-18, got \"" + text + "\"");
        }
    }

    <T> T object(String key, Function<JsonObject, T> reader) {
        JsonNode node = left.remove(key);
        if (node == null) {
            throw field.then(key).expected("an object", null);
        }
        return read(node, field.then(key), reader);
    }

    <T> @Nullable T optionalObject(String key, Function<JsonObject, T> reader) {
        return has(key) ? object(key, reader) : null;
    }

    /** An array of objects. */
    <T> List<T> objects(String key, Function<JsonObject, T> reader) {
        JsonNode node = left.remove(key);
        if (!(node instanceof ArrayNode array)) {
            throw field.then(key).expected("an array", node);
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : array) {
            items.add(read(item, field.then(key).at(items.size()), reader));
        }
        return items;
    }

    /** An object whose keys are names and whose values are objects. */
    <T> SortedMap<String, T> named(String key, BiFunction<String, JsonObject, T> reader) {
        return object(
                key,
                all -> {
                    SortedMap<String, T> values = new TreeMap<>();
                    while (!all.left.isEmpty()) {
                        String name = all.left.fieldNames().next();
                        values.put(name, all.object(name, value -> reader.apply(name, value)));
                    }
                    return values;
                });
    }
}
