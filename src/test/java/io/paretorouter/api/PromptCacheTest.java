package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Incumbent;
import io.paretorouter.fixture.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staying is worth, by whether the provider caches prompts unasked. */
class PromptCacheTest {
    private static final String KEY = "a-key-that-only-tests-use";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(77));
    private static final Map<String, Object> BODY =
            Map.of("messages", List.of(Map.of("role", "user", "content", "word ".repeat(1000))));

    private record Provider(boolean cachesPrompts) implements ChatModel {
        @Override
        public Completion complete(ChatRequest request) {
            return new Completion(Map.of(), null);
        }

        @Override
        public void stream(ChatRequest request, Consumer<Completion> onChunk) {
            onChunk.accept(complete(request));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0.005", "false, 0"})
    void isWorthSomethingOnlyWhereTheProviderFillsIt(boolean cachesPrompts, double savedUsd) {
        ChatModels models =
                model -> new ChatModels.Served(new Provider(cachesPrompts), model, null, null);
        Sessions sessions =
                new Sessions(new SessionSettings(KEY, Duration.ofMinutes(5), 0.5), CLOCK, models);
        // 1,000 tokens were read at 10 USD per million, of which the cache saves half
        String token = new SessionToken(TestTable.LARGE, 1000, CLOCK.instant()).signed(KEY);

        Incumbent incumbent =
                sessions.incumbent(token, null, BODY, new Catalog(TestTable.table(), List.of()));

        assertThat(incumbent).isEqualTo(new Incumbent(TestTable.LARGE, savedUsd));
    }
}
