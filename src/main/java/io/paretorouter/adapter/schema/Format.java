package io.paretorouter.adapter.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the text of an answer is to be. */
public sealed interface Format {

    /** Any text. */
    record Text() implements Format {}

    /** Any JSON object. */
    record AnyJson() implements Format {}

    /**
     * JSON that follows a schema.
     *
     * @param name what the application calls it
     * @param description null if there is none
     */
    record Schema(String name, @Nullable String description, Map<String, @Nullable Object> schema)
            implements Format {

        /** The schema with name and description inside, for vendors without a place for them. */
        public Map<String, @Nullable Object> described() {
            Map<String, @Nullable Object> described = new LinkedHashMap<>(schema);
            described.putIfAbsent("title", name);
            if (description != null) {
                described.putIfAbsent("description", description);
            }
            return described;
        }
    }

    /** What a request asks for. */
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
        named.flag("strict"); // vendors that take a schema follow it to the letter
        return new Schema(named.required("name"), named.string("description"), schema);
    }
}
