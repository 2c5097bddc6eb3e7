package io.paretorouter.adapter.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that a vendor sent, read leniently: a field that is absent or has an unexpected type is
 * empty.
 *
 * @param fields by name
 */
public record Tree(Map<?, ?> fields) {

    /** The object in a field; an empty one if there is none. */
    public Tree at(String field) {
        return new Tree(fields.get(field) instanceof Map<?, ?> object ? object : Map.of());
    }

    /** Whether the object has no fields. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The objects in a field's list. */
    public List<Tree> list(String field) {
        List<Tree> objects = new ArrayList<>();
        if (fields.get(field) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof Map<?, ?> object) {
                    objects.add(new Tree(object));
                }
            }
        }
        return objects;
    }

    /** A field's string; empty if there is none. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** A field's string; null if there is none. */
    public @Nullable String textOrNull(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    /** Whether a field is true. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** A field's count, at least 0; null if there is none. */
    public @Nullable Long count(String field) {
        return fields.get(field) instanceof Number number && number.longValue() >= 0
                ? number.longValue()
                : null;
    }

    /** A field's amount, finite and at least 0; null if there is none. */
    public @Nullable Double amount(String field) {
        return fields.get(field) instanceof Number number
                        && number.doubleValue() >= 0
                        && number.doubleValue() < Double.POSITIVE_INFINITY
                ? (Double) number.doubleValue()
                : null;
    }

    /**
     * A field's count of a part; null if there is none, or if it exceeds the whole, as some
     * gateways report.
     */
    public @Nullable Long part(String field, long whole) {
        Long count = count(field);
        return count == null || count > whole ? null : count;
    }

    /** A field's count; 0 if there is none, for vendors that leave out zeros. */
    public long countOrZero(String field) {
        Long count = count(field);
        return count == null ? 0 : count;
    }

    /** The object in a field as it came; empty if there is none. */
    public Map<String, @Nullable Object> object(String field) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        at(field).fields().forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
    }
}
