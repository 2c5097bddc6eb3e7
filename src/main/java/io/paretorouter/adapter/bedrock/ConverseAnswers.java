package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Turn;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** Converts Converse's answers to OpenAI's schema. */
final class ConverseAnswers {
    private ConverseAnswers() {}

    static Completion completion(ConverseResponse response, Answer.Head head, Failures failures) {
        if (response.output() == null || response.output().message() == null) {
            throw failures.answer("sent no message", null);
        }
        Answer answer = new Answer();
        for (ContentBlock block : response.output().message().content()) {
            switch (block.type()) {
                case TEXT -> answer.text(block.text());
                case TOOL_USE ->
                        answer.call(
                                new Turn.ToolCall(
                                        block.toolUse().toolUseId(),
                                        block.toolUse().name(),
                                        Documents.fields(block.toolUse().input()),
                                        null));
                default -> {} // reasoning: OpenAI's schema has no place for it
            }
        }
        String finish = finish(response.stopReasonAsString(), failures);
        return answer.completion(head, finish, usage(response.usage()));
    }

    /**
     * OpenAI's finish reason for Converse's stop reason.
     *
     * @throws io.paretorouter.core.llm.ChatException if the answer failed rather than ended
     */
    static String finish(@Nullable String reason, Failures failures) {
        return switch (reason) {
            case "tool_use" -> "tool_calls";
            case "max_tokens", "model_context_window_exceeded" -> "length";
            case "guardrail_intervened", "content_filtered" -> "content_filter";
            case "malformed_model_output", "malformed_tool_use" ->
                    throw failures.answer("gave up: " + reason, null);
            case null, default -> "stop"; // end_turn, stop_sequence
        };
    }

    /** The tokens consumed; Bedrock counts cache reads and writes separately from other input. */
    static @Nullable Usage usage(@Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokens() == null || usage.outputTokens() == null) {
            return null;
        }
        Integer cached = usage.cacheReadInputTokens();
        Integer written = usage.cacheWriteInputTokens();
        long input =
                (long) usage.inputTokens()
                        + (cached == null ? 0 : cached)
                        + (written == null ? 0 : written);
        return new Usage(input, count(cached), count(written), usage.outputTokens(), null);
    }

    private static @Nullable Long count(@Nullable Integer count) {
        return count == null ? null : count.longValue();
    }
}
