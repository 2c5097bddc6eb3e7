package io.paretorouter.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header fields in their order; names are compared without case. Not safe for many threads. */
final class HttpHeaders {
    /** What concerns one connection only, and what framing decides anew. */
    private static final Set<String> ONE_HOP =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "keep-alive",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");

    private static final String TOKEN =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";

    private final List<Field> fields = new ArrayList<>();

    /** One field, as it is written. */
    record Field(String name, String value) {}

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException if name or value could end the line, or is no header's
     */
    HttpHeaders add(String name, String value) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a header");
        }
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("header " + name + " has a line break in its value");
        }
        fields.add(new Field(name, value));
        return this;
    }

    /** Whether a text can be a method or a header's name. */
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> TOKEN.indexOf(c) >= 0);
    }

    /** The first value of a name; null if there is none. */
    @Nullable String first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** All fields, a view. */
    List<Field> fields() {
        return fields;
    }

    /** Without what concerns one connection only. */
    HttpHeaders endToEnd() {
        HttpHeaders passed = new HttpHeaders();
        for (Field field : fields) {
            if (!ONE_HOP.contains(field.name().toLowerCase(Locale.ROOT))) {
                passed.fields.add(field);
            }
        }
        return passed;
    }

    /** Without one name. */
    HttpHeaders without(String name) {
        HttpHeaders rest = new HttpHeaders();
        fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .forEach(rest.fields::add);
        return rest;
    }
}
