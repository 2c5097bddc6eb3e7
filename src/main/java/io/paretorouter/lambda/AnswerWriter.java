package io.paretorouter.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes answers in the form that front doors read. */
final class AnswerWriter {
    /** The longest prelude, in bytes: front doors look no further for its end. */
    static final int LONGEST_PRELUDE = 16 << 10;

    private static final int NULS = 8;
    private static final JsonMapper MAPPER = new JsonMapper();

    private AnswerWriter() {}

    /** A complete answer, in the shape that belongs to the event's version. */
    static byte[] whole(Event.Version version, Answer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("statusCode", answer.status());
        HttpHeaders headers = answer.headers().endToEnd();
        switch (version) {
            case V1 -> {
                ObjectNode all = json.putObject("multiValueHeaders");
                for (HttpHeaders.Field field : headers.fields()) {
                    all.withArray("/" + pointer(name(field))).add(field.value());
                }
            }
            case V2 -> putJoined(json, headers);
        }
        @Nullable String text = text(answer);
        json.put("isBase64Encoded", text == null);
        json.put("body", text == null ? Base64.getEncoder().encodeToString(answer.body()) : text);
        return bytes(json);
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What goes before the body of a streamed answer: JSON, then eight NUL bytes. */
    static byte[] prelude(int status, HttpHeaders headers) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("statusCode", status);
        putJoined(json, headers.endToEnd());
        byte[] bytes = bytes(json);
        return Arrays.copyOf(bytes, bytes.length + NULS);
    }

    /**
     * Adds headers: cookies one by one, because their values contain commas; other values of one
     * name joined in one line.
     */
    private static void putJoined(ObjectNode json, HttpHeaders headers) {
        ObjectNode joined = json.putObject("headers");
        for (HttpHeaders.Field field : headers.fields()) {
            String name = name(field);
            if (name.equals("set-cookie")) {
                json.withArray("/cookies").add(field.value());
            } else {
                String before = joined.path(name).asText();
                joined.put(name, before.isEmpty() ? field.value() : before + ", " + field.value());
            }
        }
    }

    private static String name(HttpHeaders.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** The body as text; null if it is not text and has to be sent as Base64. */
    private static @Nullable String text(Answer answer) {
        @Nullable String type = answer.headers().first("Content-Type");
        boolean encoded = answer.headers().first("Content-Encoding") != null;
        if (answer.body().length > 0 && (encoded || type == null || !isText(type))) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isText(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.endsWith("json")
                || type.endsWith("xml")
                || type.equals("application/javascript")
                || type.equals("application/openmetrics-text");
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a tree of plain values", e);
        }
    }
}
