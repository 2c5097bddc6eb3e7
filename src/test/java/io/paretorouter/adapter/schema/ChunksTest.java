package io.paretorouter.adapter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.llm.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static final Map<?, ?> ROLE = Map.of("role", "assistant", "content", "");

    private final List<Completion> sent = new ArrayList<>();
    private final Chunks chunks = new Chunks(new Answer.Head("id", 1, "m"), false, sent::add);

    private List<?> deltas() {
        return sent.stream()
                .map(chunk -> (List<?>) chunk.body().get("choices"))
                .map(choices -> ((Map<?, ?>) choices.getFirst()).get("delta"))
                .toList();
    }

    @Test
    void sendsNothingBeforeThereIsSomethingToSay() {
        chunks.text("");

        assertThat(sent).isEmpty();
    }

    @Test
    void saysWhoSpeaksOnceBeforeTheFirstText() {
        chunks.text("Hello ");
        chunks.text("world");

        assertThat(deltas())
                .isEqualTo(List.of(ROLE, Map.of("content", "Hello "), Map.of("content", "world")));
    }

    @Test
    void saysWhoSpeaksBeforeTheFirstCall() {
        chunks.call(new Turn.ToolCall("c1", "weather", Map.of(), null));
        chunks.endArguments();

        assertThat(deltas()).hasSize(3).first().isEqualTo(ROLE);
    }

    @Test
    void saysWhoSpeaksInAnAnswerThatSaysNothing() {
        chunks.finish("stop", null);

        assertThat(deltas()).isEqualTo(List.of(ROLE, Map.of()));
    }
}
