package io.paretorouter.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly into plain values, and writes it. Decimals are {@code BigDecimal}s: 0.1 stays
 * 0.1.
 */
final class Json {
    /**
     * Jackson's note on where an unclosed value began, which tells clients nothing and is cut off.
     */
    private static final String START_MARKER = " \\(start marker at .*";

    private static final int DEEPEST_NESTING = 200;

    /**
     * Surrogates, which lie above this, are written as escapes, so that half a pair (a cut emoji)
     * survives too.
     */
    private static final int HIGHEST_UNESCAPED = 0xD7FF;

    /** Jackson's own pool is per thread, and each request has a new thread. */
    private static final RecyclerPool<BufferRecycler> BUFFERS =
            JsonRecyclerPools.sharedConcurrentDequePool();

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        JsonFactory factory =
                new JsonFactoryBuilder()
                        .highestNonEscapedChar(HIGHEST_UNESCAPED)
                        .recyclerPool(BUFFERS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST_NESTING)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads an object's fields, in their order.
     *
     * @throws ApiException if the bytes are not UTF-8 or not exactly one JSON object
     */
    static Map<String, @Nullable Object> object(byte[] bytes) {
        if (!(read(bytes) instanceof Map<?, ?> fields)) {
            throw new ApiException(ErrorCode.INVALID_TYPE, null, "the body must be a JSON object");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fields.forEach((name, value) -> object.put((String) name, value));
        return object;
    }

    private static @Nullable Object read(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.isBlank()) {
                throw new ApiException(ErrorCode.MALFORMED_JSON, null, "the body is empty");
            }
            return MAPPER.readValue(text, Object.class);
        } catch (CharacterCodingException e) {
            throw new ApiException(ErrorCode.INVALID_UTF8, null, "the body is not valid UTF-8");
        } catch (JsonProcessingException e) {
            throw new ApiException(ErrorCode.MALFORMED_JSON, null, message(e));
        }
    }

    private static String message(JsonProcessingException e) {
        String where =
                e.getLocation() == null
                        ? ""
                        : " (line "
                                + e.getLocation().getLineNr()
                                + ", column "
                                + e.getLocation().getColumnNr()
                                + ")";
        return "the body is not valid JSON: "
                + e.getOriginalMessage().replaceFirst(START_MARKER, "")
                + where;
    }

    /** Writes a tree of plain values. */
    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a tree of plain values", e);
        }
    }
}
