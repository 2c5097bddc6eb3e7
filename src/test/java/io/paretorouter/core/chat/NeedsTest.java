package io.paretorouter.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.table.Capabilities;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {
    private static final Map<String, ?> HI = Map.of("role", "user", "content", "hi");
    private static final Capabilities NOTHING = new Capabilities(null, false, false, false);

    private static Needs needs(String field, Object value) {
        return Needs.of(Map.of("messages", List.of(HI), field, value));
    }

    @Test
    void asksNothingSpecialOfPlainText() {
        assertThat(needs("temperature", 1).unmetBy(NOTHING)).isNull();
    }

    @Test
    void refusesNothingThatNobodyHasStated() {
        Needs all = new Needs(1_000_000, 1_000_000, true, true, true);

        assertThat(all.unmetBy(Capabilities.UNKNOWN)).isNull();
    }

    @Test
    void needsAWindowForHoweverMuchMayBeAnswered() {
        Capabilities small = new Capabilities(1000, null, null, null);

        assertThat(needs("max_tokens", 100).unmetBy(small)).isNull();
        assertThat(needs("max_tokens", Long.MAX_VALUE).unmetBy(small)).startsWith("context window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools", "functions"})
    void needsAModelThatCallsToolsWhereSomeAreOffered(String field) {
        assertThat(needs(field, List.of(Map.of("type", "function"))).unmetBy(NOTHING))
                .isEqualTo("does not call tools");
        assertThat(needs(field, List.of()).unmetBy(NOTHING)).isNull();
    }

    @Test
    void needsAModelThatReadsImagesWhereOneIsShown() {
        List<?> parts = List.of(Map.of("type", "image_url", "image_url", Map.of("url", "data:")));
        List<?> messages = List.of(HI, Map.of("role", "user", "content", parts));

        assertThat(Needs.of(Map.of("messages", messages)).unmetBy(NOTHING))
                .isEqualTo("does not read images");
    }

    @Test
    void needsAModelThatFollowsASchemaOnlyWhereThereIsOne() {
        assertThat(needs("response_format", Map.of("type", "json_schema")).unmetBy(NOTHING))
                .isEqualTo("cannot be held to a JSON schema");
        assertThat(needs("response_format", Map.of("type", "json_object")).unmetBy(NOTHING))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_tokens", "max_completion_tokens"})
    void needsAWindowForInputAndTheLongestOutput(String field) {
        Needs needs = needs(field, 90);
        int exactly = Math.toIntExact(needs.inputTokens() + 90);

        assertThat(needs.inputTokens()).isPositive();
        assertThat(needs.unmetBy(window(exactly))).isNull();
        assertThat(needs.unmetBy(window(exactly - 1)))
                .isEqualTo(
                        "context window of %d tokens is too small for about %d of input and up to"
                                + " 90 of output",
                        exactly - 1, needs.inputTokens());
    }

    private static Capabilities window(int tokens) {
        return new Capabilities(tokens, null, null, null);
    }

    @Test
    void takesAnAbsurdLimitForNone() {
        assertThat(needs("max_tokens", "many").outputTokens()).isZero();
        assertThat(needs("max_tokens", -1).outputTokens()).isZero();
    }
}
