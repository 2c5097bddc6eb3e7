package io.paretorouter.adapter.gemini;

import io.paretorouter.adapter.http.Failures;
import io.paretorouter.adapter.http.RetryAfter;
import io.paretorouter.adapter.http.Tree;
import io.paretorouter.adapter.http.VendorError;
import io.paretorouter.adapter.schema.Answer;
import io.paretorouter.adapter.schema.Turn;
import io.paretorouter.core.llm.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts Gemini's answers to OpenAI's terms. */
final class GeminiAnswers {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHENTICATED = 401;

    private final Failures failures;

    GeminiAnswers(Failures failures) {
        this.failures = failures;
    }

    /** The fields that all pieces of an answer share. */
    static Answer.Head head(Tree response, long created) {
        return new Answer.Head(response.text("responseId"), created, response.text("modelVersion"));
    }

    /**
     * The only candidate; empty if a piece of a stream has none.
     *
     * @throws io.paretorouter.core.llm.ChatException if the prompt was blocked
     */
    Tree candidate(Tree response) {
        String block = response.at("promptFeedback").text("blockReason");
        if (!block.isEmpty()) {
            throw failures.vendor(
                    new VendorError(BAD_REQUEST, "the prompt was blocked: " + block, null));
        }
        List<Tree> candidates = response.list("candidates");
        return candidates.isEmpty() ? new Tree(Map.of()) : candidates.getFirst();
    }

    static Turn.ToolCall call(Tree part) {
        Tree call = part.at("functionCall");
        String id = call.text("id");
        return new Turn.ToolCall(
                id.isEmpty() ? "call_" + UUID.randomUUID() : id, // older models give none
                call.text("name"),
                call.object("args"),
                part.textOrNull("thoughtSignature"));
    }

    /**
     * OpenAI's finish reason for Gemini's.
     *
     * @throws io.paretorouter.core.llm.ChatException if the answer failed rather than ended
     */
    String finish(String reason, boolean callsTools) {
        return switch (reason) {
            case "STOP" -> callsTools ? "tool_calls" : "stop";
            case "MAX_TOKENS" -> "length";
            case "SAFETY",
                    "RECITATION",
                    "LANGUAGE",
                    "BLOCKLIST",
                    "PROHIBITED_CONTENT",
                    "SPII",
                    "IMAGE_SAFETY" ->
                    "content_filter";
            default -> throw failures.answer("gave up: " + reason, null);
        };
    }

    /**
     * The tokens consumed; Gemini counts thinking separately from the answer, and cached input as
     * part of the prompt.
     */
    static @Nullable Usage usage(Tree usage) {
        Long input = usage.count("promptTokenCount");
        if (input == null) {
            return null;
        }
        Long thoughts = usage.count("thoughtsTokenCount");
        long output = usage.countOrZero("candidatesTokenCount") + (thoughts == null ? 0 : thoughts);
        return new Usage(
                input + usage.countOrZero("toolUsePromptTokenCount"),
                usage.part("cachedContentTokenCount", input),
                output,
                thoughts);
    }

    /**
     * The error in a response. Gemini reports a refused key as a bad request, and puts the wait
     * after too many requests in the body.
     */
    static VendorError error(Tree body, VendorError plain) {
        Duration retryAfter = plain.retryAfter();
        for (Tree detail : body.at("error").list("details")) {
            if (detail.text("reason").equals("API_KEY_INVALID")) {
                return new VendorError(UNAUTHENTICATED, plain.message(), null);
            }
            if (retryAfter == null) {
                retryAfter = RetryAfter.seconds(detail.text("retryDelay"));
            }
        }
        return new VendorError(plain.status(), plain.message(), retryAfter);
    }
}
