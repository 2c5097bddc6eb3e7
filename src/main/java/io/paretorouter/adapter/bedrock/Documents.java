package io.paretorouter.adapter.bedrock;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;

/** Converts trees of plain values to the AWS SDK's documents and back; keeps digits and order. */
final class Documents {
    private Documents() {}

    static Document of(@Nullable Object value) {
        return switch (value) {
            case null -> Document.fromNull();
            case String text -> Document.fromString(text);
            case Boolean flag -> Document.fromBoolean(flag);
            case Integer number -> Document.fromNumber(number);
            case Long number -> Document.fromNumber(number);
            case BigInteger number -> Document.fromNumber(number);
            case BigDecimal number -> Document.fromNumber(number);
            case Number number -> Document.fromNumber(number.toString());
            case List<?> list -> Document.fromList(list.stream().map(Documents::of).toList());
            case Map<?, ?> map -> {
                Map<String, Document> fields = new LinkedHashMap<>();
                map.forEach((name, field) -> fields.put(String.valueOf(name), of(field)));
                yield Document.fromMap(fields);
            }
            default ->
                    throw new IllegalArgumentException(
                            "the request is no tree of plain values: " + value.getClass());
        };
    }

    /** The fields of a document that is an object; empty if it is not one. */
    static Map<String, @Nullable Object> fields(@Nullable Document document) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (document != null && document.isMap()) {
            document.asMap().forEach((name, value) -> fields.put(name, value(value)));
        }
        return fields;
    }

    private static @Nullable Object value(Document document) {
        if (document.isNull()) {
            return null;
        }
        if (document.isMap()) {
            return fields(document);
        }
        if (document.isList()) {
            List<@Nullable Object> values = new ArrayList<>();
            document.asList().forEach(element -> values.add(value(element)));
            return values;
        }
        if (document.isBoolean()) {
            return document.asBoolean();
        }
        return document.isNumber()
                ? new BigDecimal(document.asNumber().stringValue())
                : document.asString();
    }
}
