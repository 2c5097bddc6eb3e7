package io.paretorouter.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    private static Map<String, Object> message(String role, Object content) {
        return Map.of("role", role, "content", content);
    }

    private static Map<String, Object> part(String type, String text) {
        return Map.of("type", type, "text", text);
    }

    @Test
    void isThatOfTheLastUserMessage() {
        assertThat(
                        QueryText.of(
                                List.of(
                                        message("system", "s"),
                                        message("user", "first"),
                                        message("user", "last"),
                                        message("assistant", "a"))))
                .isEqualTo("last");
    }

    @Test
    void joinsTextPartsByNewlinesAndLeavesOtherPartsOut() {
        assertThat(
                        QueryText.of(
                                List.of(
                                        message(
                                                "user",
                                                List.of(
                                                        part("text", "one"),
                                                        part("image_url", "no"),
                                                        part("text", "two"))))))
                .isEqualTo("one\ntwo");
    }

    @Test
    void skipsAUserMessageWithoutText() {
        assertThat(
                        QueryText.of(
                                List.of(
                                        message("user", "describe"),
                                        message("user", List.of(part("image_url", "x"))))))
                .isEqualTo("describe");
    }

    @Test
    void isThatOfTheLastMessageWithTextWhereNoUserSpeaks() {
        assertThat(
                        QueryText.of(
                                List.of(
                                        message("system", "s"),
                                        message("developer", "d"),
                                        Map.of("role", "assistant"))))
                .isEqualTo("d");
    }

    @Test
    void isEmptyWhereNobodySpeaks() {
        assertThat(QueryText.of(List.of())).isEmpty();
        assertThat(QueryText.of(List.of(Map.of("role", "user"), 5, "x"))).isEmpty();
    }
}
