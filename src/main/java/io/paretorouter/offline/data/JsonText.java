package io.paretorouter.offline.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A line of JSON, read strictly. */
public final class JsonText {
    /** Where a value that never ends began, as Jackson words it: of no help in one line. */
    private static final String START_MARKER = " \\(start marker at .*";

    /** What Jackson advises its own callers where NaN stands for a number. */
    private static final String ADVICE = ": enable `.*";

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonText() {}

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if it is none; in one line, without an excerpt
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
