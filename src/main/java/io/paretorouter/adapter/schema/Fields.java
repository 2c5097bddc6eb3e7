package io.paretorouter.adapter.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object in a request whose fields are taken out one by one; those that are never taken are
 * reported. Not for use by several threads.
 */
public final class Fields {
    private final Map<String, Object> left = new LinkedHashMap<>();
    private final List<Fields> inner = new ArrayList<>();
    private final String path;
    private final List<String> unsupported;

    /** The fields of a request's body. */
    Fields(Map<?, ?> body) {
        this(body, "", new ArrayList<>());
    }

    private Fields(Map<?, ?> values, String path, List<String> unsupported) {
        this.path = path;
        this.unsupported = unsupported;
        values.forEach(
                (name, value) -> {
                    if (value != null && !isEmpty(value)) {
                        left.put(String.valueOf(name), value);
                    }
                });
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** A field's full name. */
    public String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Reports something by its full name. */
    void refuse(String what) {
        unsupported.add(what);
    }

    /** Reports a field with what is wrong with it. */
    public void refuse(String field, String why) {
        left.remove(field);
        refuse(name(field) + " (" + why + ")");
    }

    /** A value of any type; null if the field is absent. */
    @Nullable Object take(String field) {
        return left.remove(field);
    }

    /** Takes fields that ask nothing of the answer, whatever they say. */
    public void drop(String... fields) {
        left.keySet().removeAll(List.of(fields));
    }

    /** Takes a field whose value means the same as its absence. */
    public void ignore(String field, Object... values) {
        Object value = left.get(field);
        for (Object harmless : values) {
            boolean sameNumber =
                    value instanceof Number a
                            && harmless instanceof Number b
                            && a.doubleValue() == b.doubleValue();
            if (sameNumber || Objects.equals(value, harmless)) {
                left.remove(field);
            }
        }
    }

    /** A string; null if the field is absent. */
    public @Nullable String string(String field) {
        return take(field, String.class, "must be a string");
    }

    /** A required string; empty, and reported, if it is absent. */
    String required(String field) {
        String value = string(field);
        if (value == null) {
            refuse(name(field) + " (is missing)");
        }
        return value == null ? "" : value;
    }

    /** A string that must be one of the given words; null if the field is absent. */
    public @Nullable String word(String field, Set<String> words) {
        String value = string(field);
        if (value != null && !words.contains(value)) {
            refuse(name(field) + " \"" + value + "\"");
            return null;
        }
        return value;
    }

    /** A number with its original digits; null if the field is absent. */
    public @Nullable Number number(String field) {
        return take(field, Number.class, "must be a number");
    }

    /** A boolean; null if the field is absent. */
    public @Nullable Boolean flag(String field) {
        return take(field, Boolean.class, "must be a boolean");
    }

    /** An object as it is; null if the field is absent. */
    @SuppressWarnings("unchecked")
    public @Nullable Map<String, @Nullable Object> tree(String field) {
        return take(field, Map.class, "must be an object");
    }

    /** An object to read field by field; null if the field is absent. */
    @Nullable Fields object(String field) {
        Map<?, ?> value = take(field, Map.class, "must be an object");
        return value == null ? null : within(value, name(field));
    }

    /** A list of objects; empty if the field is absent. */
    List<Fields> objects(String field) {
        Object value = take(field);
        return value == null ? List.of() : elements(field, value);
    }

    /** The objects in a field's value, which must be a list. */
    List<Fields> elements(String field, Object value) {
        if (!(value instanceof List<?> values)) {
            refuse(name(field) + " (must be an array)");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String element = name(field) + "[" + i + "]";
            if (values.get(i) instanceof Map<?, ?> object) {
                objects.add(within(object, element));
            } else {
                refuse(element + " (must be an object)");
            }
        }
        return objects;
    }

    /** A list of strings, or one string; empty if the field is absent. */
    List<String> strings(String field) {
        Object value = take(field);
        List<String> strings = new ArrayList<>();
        for (Object each :
                value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (each instanceof String string) {
                strings.add(string);
            } else {
                refuse(name(field) + " (must be a string or an array of strings)");
            }
        }
        return strings;
    }

    private Fields within(Map<?, ?> values, String where) {
        Fields fields = new Fields(values, where, unsupported);
        inner.add(fields);
        return fields;
    }

    private <T> @Nullable T take(String field, Class<T> type, String expected) {
        Object value = left.get(field);
        if (value != null && !type.isInstance(value)) {
            refuse(field, expected);
            return null;
        }
        left.remove(field);
        return type.cast(value);
    }

    /** What was reported, and the name of every field at any depth that was never taken. */
    List<String> unsupported() {
        List<String> all = new ArrayList<>(unsupported);
        addLeft(all);
        return all;
    }

    private void addLeft(List<String> all) {
        left.keySet().forEach(field -> all.add(name(field)));
        inner.forEach(fields -> fields.addLeft(all));
    }
}
