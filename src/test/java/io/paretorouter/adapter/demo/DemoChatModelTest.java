package io.paretorouter.adapter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoChatModelTest {
    private static final ChatRequest REQUEST =
            new ChatRequest(
                    "acme/small",
                    Map.of("messages", List.of(Map.of("role", "user", "content", "hi"))));

    private final ChatModel demo = new DemoChatModel(() -> Instant.ofEpochSecond(1234));

    @Test
    void saysThatItIsADemoAndWhereTheQueryWasRouted() {
        Completion answer = demo.complete(REQUEST);

        assertThat(answer.body().toString())
                .contains("Pareto Router's demo provider: no LLM was called")
                .contains("routed to acme/small");
        assertThat(answer.body())
                .containsEntry("object", "chat.completion")
                .containsEntry("created", 1234L)
                .containsEntry("model", "acme/small");
        assertThat(answer.usage()).isNotNull();
    }

    @Test
    void streamsTheSameTextWordByWord() {
        List<Completion> chunks = new ArrayList<>();

        demo.stream(REQUEST, chunks::add);

        StringBuilder text = new StringBuilder();
        for (Completion chunk : chunks) {
            assertThat(chunk.body()).containsEntry("id", "chatcmpl-demo-1");
            for (Object choice : (List<?>) chunk.body().get("choices")) {
                Map<?, ?> delta = (Map<?, ?>) ((Map<?, ?>) choice).get("delta");
                text.append(delta.containsKey("content") ? delta.get("content") : "");
            }
        }
        assertThat(demo.complete(REQUEST).body().toString()).contains(text);
        assertThat(chunks).hasSizeGreaterThan(20);
        assertThat(chunks.getLast().usage()).isEqualTo(demo.complete(REQUEST).usage());
    }
}
