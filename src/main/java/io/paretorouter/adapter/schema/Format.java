package io.paretorouter.adapter.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that the text of an answer must have. */
public sealed interface Format {

    /** Any text. */
    record Text() implements Format {}

    /** Any JSON object. */
    record AnyJson() implements Format {}

    /**
     * JSON that follows a schema.
     *
     * @param name the application's name for it
     * @param description null if there is none
     */
    record Schema(String name, @Nullable String description, Map<String, @Nullable Object> schema)
            implements Format {

        /**
         * The schema with its name and description inside, for vendors that have no place for them.
         */
        public Map<String, @Nullable Object> described() {
            Map<String, @Nullable Object> described = new LinkedHashMap<>(schema);
            described.putIfAbsent("title", name);
            if (description != null) {
                described.putIfAbsent("description", description);
            }
            return described;
        }
    }

    /** The format that a request asks for. */
    static Format of(Fields body) {
        Fields format = body.object("response_format");
        if (format == null) {
            return new Text();
        }
        String type = format.required("type");
        return switch (type) {
            case "text" -> new Text();
            case "json_object" -> new AnyJson();
            case "json_schema" -> schema(format);
            default -> {
                format.refuse(format.name("type") + " \"" + type + "\"");
                yield new Text();
            }
        };
    }

    private static Format schema(Fields format) {
        Fields named = format.object("json_schema");
        Map<String, @Nullable Object> schema = named == null ? null : named.tree("schema");
        if (named == null || schema == null) {
            format.refuse(format.name("json_schema") + ".schema (is missing)");
            return new Text();
        }
        named.flag("strict"); // vendors that accept a schema follow it strictly
        return new Schema(named.required("name"), named.string("description"), schema);
    }
}
