package io.paretorouter.adapter.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of a conversation. */
public sealed interface Turn {

    /** What the user wrote and showed, in order. */
    record User(List<Part> parts) implements Turn {}

    /**
     * What the model said.
     *
     * @param text empty if it only called tools
     */
    record Assistant(String text, List<ToolCall> calls) implements Turn {}

    /**
     * The result of a tool call.
     *
     * @param callId the id of the call
     */
    record ToolResult(String callId, String text) implements Turn {}

    /** A part of the user's message. */
    sealed interface Part {

        /** Text. */
        record Text(String text) implements Part {}

        /**
         * An image inside the request.
         *
         * @param mediaType such as {@code image/png}
         * @param base64 its bytes
         */
        record Image(String mediaType, String base64) implements Part {}

        /**
         * An image at a URL.
         *
         * @param name the full name of the field, for adapters that cannot pass it on
         */
        record ImageLink(String url, String name) implements Part {}
    }

    /**
     * A tool call that the model asks for.
     *
     * @param arguments as an object
     * @param signature what Gemini wants back with its call ({@code
     *     extra_content.google.thought_signature}, as Google's own OpenAI endpoint names it); null
     *     if there is none
     */
    record ToolCall(
            String id,
            String name,
            Map<String, @Nullable Object> arguments,
            @Nullable String signature) {}
}
