package io.paretorouter.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A JSON object whose fields are read by type; a wrong field is refused with its full name. */
final class Fields {
    private final Map<?, ?> values;
    private final String path;

    /**
     * The fields of an object.
     *
     * @param path the object's own name, empty for the body itself
     */
    Fields(Map<?, ?> values, String path) {
        this.values = values;
        this.path = path;
    }

    /** A field's full name. */
    String param(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether a field is present and not null. */
    boolean has(String name) {
        return values.get(name) != null;
    }

    /** A required string. */
    String string(String name) {
        String value = optionalString(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /** A string; null if it is absent or null. */
    @Nullable String optionalString(String name) {
        return optional(name, String.class, "a string");
    }

    /** A number; null if it is absent or null. */
    @Nullable Double optionalNumber(String name) {
        Number value = optional(name, Number.class, "a number");
        return value == null ? null : value.doubleValue();
    }

    /** A boolean; false if it is absent or null. */
    boolean flag(String name) {
        Boolean value = optional(name, Boolean.class, "a boolean");
        return value != null && value;
    }

    /** An object's fields; null if it is absent or null. */
    @Nullable Fields optionalObject(String name) {
        Map<?, ?> value = optional(name, Map.class, "an object");
        return value == null ? null : new Fields(value, param(name));
    }

    /** A required array that is not empty. */
    List<?> filledArray(String name) {
        List<?> value = optionalFilledArray(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /** An array that is not empty; null if it is absent or null. */
    @Nullable List<?> optionalFilledArray(String name) {
        List<?> value = optional(name, List.class, "an array");
        requireFilled(value, name);
        return value;
    }

    private void requireFilled(@Nullable List<?> value, String name) {
        if (value != null && value.isEmpty()) {
            throw new ApiException(
                    ErrorCode.INVALID_VALUE, param(name), param(name) + " must not be empty");
        }
    }

    /**
     * A string or a non-empty array of strings, as a list; the list is empty if the field is absent
     * or null.
     */
    List<String> strings(String name) {
        if (values.get(name) instanceof String one) {
            return List.of(one);
        }
        List<?> given = optional(name, List.class, "a string or an array of strings");
        if (given == null) {
            return List.of();
        }
        requireFilled(given, name);
        List<String> strings = new ArrayList<>();
        for (Object value : given) {
            if (!(value instanceof String string)) {
                throw wrongType(param(name) + "[" + strings.size() + "]", "a string", value);
            }
            strings.add(string);
        }
        return strings;
    }

    /** The names of all fields. */
    List<String> names() {
        return values.keySet().stream().map(String.class::cast).toList();
    }

    /** Runs a conversion and, if it refuses the value, names the field. */
    <T> T checked(String name, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    ErrorCode.INVALID_VALUE, param(name), param(name) + ": " + e.getMessage());
        }
    }

    private <T> @Nullable T optional(String name, Class<T> type, String expected) {
        Object value = values.get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw wrongType(param(name), expected, value);
    }

    private ApiException missing(String name) {
        return new ApiException(ErrorCode.MISSING_FIELD, param(name), param(name) + " is missing");
    }

    /** The error for a value of the wrong type. */
    static ApiException wrongType(String param, String expected, @Nullable Object value) {
        return new ApiException(
                ErrorCode.INVALID_TYPE,
                param,
                param + " must be " + expected + ", got " + kind(value));
    }

    private static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> "a string";
            case Number n -> "a number";
            case Boolean b -> "a boolean";
            case List<?> l -> "an array";
            default -> "an object";
        };
    }
}
