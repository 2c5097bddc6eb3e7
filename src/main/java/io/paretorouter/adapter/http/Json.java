package io.paretorouter.adapter.http;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts JSON to plain values and back; keeps unknown fields and the digits of numbers. */
public final class Json {
    /**
     * The last character before the surrogates, which are written as escapes so that half a pair (a
     * cut emoji) survives too.
     */
    private static final int HIGHEST_UNESCAPED = 0xD7FF;

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    /** A shared pool: Jackson's default pools are per thread, and each request has a new thread. */
    private static final RecyclerPool<BufferRecycler> BUFFERS =
            JsonRecyclerPools.sharedConcurrentDequePool();

    /**
     * The deepest nesting of JSON text within a request, which is as deep as the request itself may
     * be. Such text goes to a vendor as an object some levels further in, and the writer fails at a
     * depth of a thousand.
     */
    private static final int DEEPEST_IN_REQUEST = 200;

    private static final JsonMapper JSON = mapper(StreamReadConstraints.DEFAULT_MAX_DEPTH);

    private static final JsonMapper IN_REQUEST = mapper(DEEPEST_IN_REQUEST);

    private Json() {}

    private static JsonMapper mapper(int deepestNesting) {
        return JsonMapper.builder(
                        new JsonFactoryBuilder()
                                .highestNonEscapedChar(HIGHEST_UNESCAPED)
                                .recyclerPool(BUFFERS)
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(deepestNesting)
                                                .build())
                                .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** A tree of plain values as JSON in UTF-8. */
    public static byte[] bytes(Map<String, ? extends @Nullable Object> tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is no tree of plain values", e);
        }
    }

    /** A tree of plain values as JSON. */
    public static String text(Map<String, ? extends @Nullable Object> tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    /** Parses a JSON object; the exception's original message says what else was found. */
    public static Map<String, @Nullable Object> object(String json) throws JsonProcessingException {
        return object(JSON, json);
    }

    /** Parses a JSON object given as text in a request, nested no deeper than requests may be. */
    public static Map<String, @Nullable Object> objectInRequest(String json)
            throws JsonProcessingException {
        return object(IN_REQUEST, json);
    }

    private static Map<String, @Nullable Object> object(JsonMapper mapper, String json)
            throws JsonProcessingException {
        Map<String, @Nullable Object> object = mapper.readValue(json, OBJECT);
        if (object == null) {
            throw new NotAnObjectException();
        }
        return object;
    }

    /** The JSON text {@code null} where an object was expected. */
    private static final class NotAnObjectException extends JsonProcessingException {
        private static final long serialVersionUID = 1;

        NotAnObjectException() {
            super("expected an object, got null");
        }
    }
}
