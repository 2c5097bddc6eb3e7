package io.paretorouter.core.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTokensTest {

    private static long of(Object content) {
        return InputTokens.estimate(
                Map.of("messages", List.of(Map.of("role", "user", "content", content))));
    }

    /** "role", "user" and "content" are 15 bytes. */
    @ParameterizedTest
    @CsvSource({"a, 4", "abcde, 5", "ж, 5", "漢, 5", "漢字漢, 6", "😀, 5"})
    void countsATokenPerFourBytes(String text, long tokens) {
        assertThat(of(text)).isEqualTo(tokens);
    }

    @Test
    void countsAnImageFlatHoweverLongItsData() {
        Map<String, ?> image =
                Map.of(
                        "type",
                        "image_url",
                        "image_url",
                        Map.of("url", "data:image/png;base64," + "A".repeat(1_000_000)));

        assertThat(of(List.of(image))).isEqualTo(1004);
    }

    @Test
    void countsToolsAndSchemasAsWell() {
        Map<String, Object> body = new HashMap<>();
        body.put("messages", List.of());
        assertThat(InputTokens.estimate(body)).isZero();

        body.put("tools", List.of(Map.of("name", "weather", "strict", true)));
        long withTools = InputTokens.estimate(body);
        body.put("response_format", Map.of("type", "json_schema"));

        assertThat(withTools).isEqualTo((4 + 7 + 6 + 4 + 3) / 4);
        assertThat(InputTokens.estimate(body)).isGreaterThan(withTools);
    }

    @Test
    void countsNothingThatNoModelReads() {
        assertThat(InputTokens.estimate(Map.of("user", "a".repeat(1000)))).isZero();
    }
}
