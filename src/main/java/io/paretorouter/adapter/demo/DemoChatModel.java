package io.paretorouter.adapter.demo;

import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A provider that answers every request by saying that it is a demo and which model was chosen. */
public final class DemoChatModel implements ChatModel {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final InstantSource clock;
    private final AtomicLong answers = new AtomicLong();

    /** A demo whose answers are dated by the given clock. */
    public DemoChatModel(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Completion complete(ChatRequest request) {
        String text = text(request.model());
        Map<String, @Nullable Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", text);
        Usage usage = usage(request, text);
        Map<String, @Nullable Object> body =
                body(
                        "chat.completion",
                        request.model(),
                        List.of(choice("message", message, "stop")));
        body.put("usage", wire(usage));
        return new Completion(body, usage);
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        String text = text(request.model());
        String model = request.model();
        Map<String, @Nullable Object> first =
                body(
                        "chat.completion.chunk",
                        model,
                        List.of(choice("delta", Map.of("role", "assistant"), null)));
        onChunk.accept(new Completion(first, null));
        for (String word : text.split("(?<= )", -1)) {
            onChunk.accept(chunk(first, List.of(choice("delta", Map.of("content", word), null))));
        }
        onChunk.accept(chunk(first, List.of(choice("delta", Map.of(), "stop"))));
        Usage usage = usage(request, text);
        Map<String, @Nullable Object> last = new LinkedHashMap<>(chunk(first, List.of()).body());
        last.put("usage", wire(usage));
        onChunk.accept(new Completion(last, usage));
    }

    private static String text(String model) {
        return "This is Pareto Router's demo provider: no LLM was called. The query was routed to "
                + model
                + ". For real answers, configure a provider (router.providers.<id>) and name it in"
                + " router.default-provider.";
    }

    private Map<String, @Nullable Object> body(String object, String model, List<?> choices) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", "chatcmpl-demo-" + answers.incrementAndGet());
        body.put("object", object);
        body.put("created", clock.instant().getEpochSecond());
        body.put("model", model);
        body.put("choices", choices);
        return body;
    }

    /** A later chunk of the stream that the first one began, with the same id and time. */
    private static Completion chunk(Map<String, @Nullable Object> first, List<?> choices) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(first);
        body.put("choices", choices);
        return new Completion(body, null);
    }

    private static Map<String, @Nullable Object> choice(
            String part, Map<String, ? extends @Nullable Object> content, @Nullable String finish) {
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put(part, content);
        choice.put("finish_reason", finish);
        return choice;
    }

    private static Usage usage(ChatRequest request, String answer) {
        Object messages = request.body().getOrDefault("messages", List.of());
        return new Usage(tokens(String.valueOf(messages)), tokens(answer));
    }

    private static long tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS_PER_TOKEN);
    }

    private static Map<String, Long> wire(Usage usage) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("prompt_tokens", usage.inputTokens());
        counts.put("completion_tokens", usage.outputTokens());
        counts.put("total_tokens", usage.inputTokens() + usage.outputTokens());
        return counts;
    }
}
