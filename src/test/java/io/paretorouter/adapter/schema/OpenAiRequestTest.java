package io.paretorouter.adapter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.llm.ChatRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiRequestTest {
    private static final Map<String, Object> ECHO =
            Map.of(
                    "reasoning_content",
                    "hm",
                    "reasoning",
                    "hm",
                    "reasoning_details",
                    List.of(Map.of("type", "reasoning.text", "text", "hm")),
                    "annotations",
                    List.of(Map.of("type", "url_citation")),
                    "provider_specific_fields",
                    Map.of("refusal", "x"));

    private static List<String> unsupported(String field, Object value) {
        return new OpenAiRequest(new ChatRequest("m", Map.of(field, value))).unsupported();
    }

    private static List<String> unsupported(Map<String, Object> message) {
        return unsupported("messages", List.of(message));
    }

    private static Map<String, Object> said(String role, Map<String, Object> further) {
        Map<String, Object> message = new HashMap<>(further);
        message.put("role", role);
        message.put("content", "hi");
        return message;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"safety_identifier", "prompt_cache_key", "prompt_cache_retention", "store"})
    void dropsHintsThatAskNothingOfTheAnswer(String hint) {
        assertThat(unsupported(hint, "x")).isEmpty();
        assertThat(unsupported(hint, true)).isEmpty();
    }

    @Test
    void dropsWhatOtherProvidersSaidBesideAnEarlierAnswer() {
        assertThat(unsupported(said("assistant", ECHO))).isEmpty();
    }

    @Test
    void reportsTheSameInAnyOtherMessage() {
        assertThat(unsupported(said("user", ECHO)))
                .containsExactlyInAnyOrderElementsOf(
                        ECHO.keySet().stream().map(field -> "messages[0]." + field).toList());
    }

    @Test
    void reportsWhatElseStandsInAnEarlierAnswer() {
        assertThat(unsupported(said("assistant", Map.of("audio", Map.of("id", "a1")))))
                .containsExactly("messages[0].audio");
    }
}
