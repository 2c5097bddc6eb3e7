package io.paretorouter.offline.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Parses one line of JSON strictly. */
public final class JsonText {
    /**
     * Jackson's note on where an unterminated value began; it does not help when the text is one
     * line.
     */
    private static final String START_MARKER = " \\(start marker at .*";

    /** Jackson's advice to its own callers when it finds NaN in place of a number. */
    private static final String ADVICE = ": enable `.*";

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonText() {}

    /**
     * Parses a JSON object.
     *
     * @throws IllegalArgumentException if the line is not one; its message is one line, without an
     *     excerpt
     */
    public static JsonNode object(String line) {
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                throw new IllegalArgumentException("a line must be a JSON object");
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON: "
                            + e.getOriginalMessage()
                                    .replaceFirst(START_MARKER, "")
                                    .replaceFirst(ADVICE, ": leave out what is not known"),
                    e);
        }
    }
}
