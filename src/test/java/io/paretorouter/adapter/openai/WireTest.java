package io.paretorouter.adapter.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
    private static Usage usage(Map<String, Object> usage) {
        return Wire.completion(Map.of("usage", usage), false).usage();
    }

    @Test
    void readsEveryPartOfTheUsage() {
        assertThat(
                        usage(
                                Map.of(
                                        "prompt_tokens", 100,
                                        "completion_tokens", 40,
                                        "total_tokens", 140,
                                        "prompt_tokens_details",
                                                Map.of(
                                                        "cached_tokens",
                                                        60,
                                                        "cache_write_tokens",
                                                        30),
                                        "completion_tokens_details",
                                                Map.of("reasoning_tokens", 25))))
                .isEqualTo(new Usage(100, 60L, 30L, 40, 25L));
    }

    @Test
    void addsReasoningThatIsCountedApartToTheOutput() {
        Map<String, Object> counts =
                Map.of("prompt_tokens", 758, "completion_tokens", 102, "total_tokens", 1725);

        assertThat(usage(counts)).isEqualTo(new Usage(758, null, 967, 865L));
    }

    @Test
    void leavesOutPartsThatExceedTheWhole() {
        assertThat(
                        usage(
                                Map.of(
                                        "prompt_tokens",
                                        10,
                                        "completion_tokens",
                                        4,
                                        "prompt_tokens_details",
                                        Map.of("cached_tokens", 11),
                                        "completion_tokens_details",
                                        Map.of("reasoning_tokens", 5))))
                .isEqualTo(new Usage(10, 4));
    }

    @Test
    void hidesTheUsageButTellsThePort() {
        Map<String, Object> counts = Map.of("prompt_tokens", 1, "completion_tokens", 2);
        Completion alone =
                Wire.withoutUsage(
                        Wire.completion(Map.of("choices", List.of(), "usage", counts), false));
        Completion beside =
                Wire.withoutUsage(
                        Wire.completion(
                                Map.of("choices", List.of(Map.of()), "usage", counts), false));

        assertThat(alone).isEqualTo(new Completion(Map.of(), new Usage(1, 2)));
        assertThat(beside)
                .isEqualTo(new Completion(Map.of("choices", List.of(Map.of())), new Usage(1, 2)));
    }
}
