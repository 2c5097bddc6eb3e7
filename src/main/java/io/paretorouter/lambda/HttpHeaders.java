package io.paretorouter.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header fields, in order; names are compared ignoring case. Not thread-safe. */
final class HttpHeaders {
    /** Fields that concern one connection only, or that framing sets anew. */
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

    /** One field, as written. */
    record Field(String name, String value) {}

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException if the name is not a valid header name, or the value could
     *     end the line
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

    /** The first value under a name; null if there is none. */
    @Nullable String first(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return null;
    }

    /** A view of all fields. */
    List<Field> fields() {
        return fields;
    }

    /** These fields without those that concern one connection only. */
    HttpHeaders endToEnd() {
        HttpHeaders passed = new HttpHeaders();
        for (Field field : fields) {
            if (!ONE_HOP.contains(field.name().toLowerCase(Locale.ROOT))) {
                passed.fields.add(field);
            }
        }
        return passed;
    }

    /** These fields without those of one name. */
    HttpHeaders without(String name) {
        HttpHeaders rest = new HttpHeaders();
        fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .forEach(rest.fields::add);
        return rest;
    }
}
