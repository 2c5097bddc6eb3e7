package io.paretorouter.core.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageMeterTest {
    private static final Map<String, Object> REQUEST =
            Map.of("messages", List.of(Map.of("role", "user", "content", "x".repeat(385))));

    private final UsageMeter meter = new UsageMeter(REQUEST);

    private static Completion chunk(Map<String, Object> delta, Usage usage) {
        return new Completion(Map.of("choices", List.of(Map.of("delta", delta))), usage);
    }

    @Test
    void showsNothingBeforeAnythingOfAnAnswerHasCome() {
        assertThat(meter.read()).isNull();
    }

    @Test
    void showsWhatTheProviderCountsHoweverMuchItWrote() {
        meter.add(chunk(Map.of("content", "x".repeat(1000)), null));
        meter.add(new Completion(Map.of(), new Usage(9, 4)));

        assertThat(meter.read()).isEqualTo(new UsageMeter.Reading(new Usage(9, 4), false));
    }

    @Test
    void takesTheLatestOfSeveralCounts() {
        meter.add(chunk(Map.of("content", "a"), new Usage(9, 1)));
        meter.add(chunk(Map.of("content", "b"), new Usage(9, 2)));

        assertThat(meter.read().usage()).isEqualTo(new Usage(9, 2));
    }

    @Test
    void estimatesFromTheTextUntilTheProviderCounts() {
        meter.add(chunk(Map.of("role", "assistant", "content", "é".repeat(10)), null));
        meter.add(chunk(Map.of("reasoning_content", "thinking"), null));
        meter.add(
                chunk(
                        Map.of(
                                "tool_calls",
                                List.of(
                                        Map.of(
                                                "id",
                                                "not counted",
                                                "function",
                                                Map.of("name", "f", "arguments", "{}")))),
                        null));

        // 385 bytes and 15 of names and role; 20 + 8 + 3 bytes
        assertThat(meter.read()).isEqualTo(new UsageMeter.Reading(new Usage(100, 8), true));
    }
}
