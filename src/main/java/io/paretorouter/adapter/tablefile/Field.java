package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.table.TableFormatException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file, which every refusal names.
 *
 * @param file the reader's name for the file
 * @param path such as {@code pareto.models[3].price}
 */
record Field(String file, String path) {
    /** A member of this object. */
    Field then(String key) {
        return new Field(file, path + "." + key);
    }

    /** An item of this array. */
    Field at(int index) {
        return new Field(file, path + "[" + index + "]");
    }

    /** The exception that says what is wrong here; the caller throws it. */
    TableFormatException refuse(String problem) {
        return new TableFormatException(file, path, problem, null);
    }

    /** The exception that says what was expected here and what was found; the caller throws it. */
    TableFormatException expected(String what, @Nullable JsonNode found) {
        return refuse("expected " + what + ", got " + describe(found));
    }

    private static String describe(@Nullable JsonNode node) {
        if (node == null) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "\"" + node.textValue() + "\"";
            default -> node.toString();
        };
    }

    /** The result of {@code build}; if it rejects a value, throws the refusal of this place. */
    <T> T check(Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw new TableFormatException(file, path, String.valueOf(e.getMessage()), e);
        }
    }
}
