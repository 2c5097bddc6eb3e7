package io.paretorouter.adapter.anthropic;

import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Turn;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.llm.Usage;
import org.jspecify.annotations.Nullable;

/** Converts Anthropic's answers to OpenAI's schema. */
final class AnthropicAnswers {
    private AnthropicAnswers() {}

    static Completion completion(Tree message, Answer.Head head) {
        Answer answer = new Answer();
        for (Tree block : message.list("content")) {
            switch (block.text("type")) {
                case "text" -> answer.text(block.text("text"));
                case "tool_use" -> answer.call(call(block));
                default -> {} // thinking: OpenAI's schema has no place for it
            }
        }
        return answer.completion(
                head, finish(message.text("stop_reason")), usage(message.at("usage")));
    }

    static Turn.ToolCall call(Tree block) {
        return new Turn.ToolCall(block.text("id"), block.text("name"), block.object("input"), null);
    }

    /** OpenAI's finish reason for Anthropic's stop reason. */
    static String finish(String reason) {
        return switch (reason) {
            case "max_tokens", "model_context_window_exceeded" -> "length";
            case "tool_use" -> "tool_calls";
            case "refusal" -> "content_filter";
            default -> "stop"; // end_turn, stop_sequence
        };
    }

    /** The tokens consumed; Anthropic counts cache reads and writes separately from other input. */
    static @Nullable Usage usage(Tree usage) {
        Long fresh = usage.count("input_tokens");
        Long output = usage.count("output_tokens");
        if (fresh == null || output == null) {
            return null;
        }
        Long cached = usage.count("cache_read_input_tokens");
        Long written = usage.count("cache_creation_input_tokens");
        long input = fresh + (cached == null ? 0 : cached) + (written == null ? 0 : written);
        return new Usage(input, cached, written, output, null);
    }

    /** The error in a stream's error event, which names its type but no HTTP status. */
    static VendorError error(Tree error) {
        int status =
                switch (error.text("type")) {
                    case "invalid_request_error" -> 400;
                    case "authentication_error" -> 401;
                    case "billing_error" -> 402;
                    case "permission_error" -> 403;
                    case "not_found_error" -> 404;
                    case "request_too_large" -> 413;
                    case "rate_limit_error" -> 429;
                    case "timeout_error" -> 504;
                    case "overloaded_error" -> 529;
                    default -> 500;
                };
        return new VendorError(status, error.text("message"), null);
    }
}
