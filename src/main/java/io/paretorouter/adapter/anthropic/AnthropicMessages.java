package io.paretorouter.adapter.anthropic;

import io.paretorouter.adapter.schema.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in Anthropic's schema. Consecutive turns of one role become one message, because
 * the results of parallel tool calls must all be in the message after the calls. Blank texts, and
 * messages with nothing else, are left out: they say nothing, and the API refuses them.
 */
final class AnthropicMessages {
    private final List<Map<String, @Nullable Object>> messages = new ArrayList<>();
    private List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
    private String role = "";

    private AnthropicMessages() {}

    static List<Map<String, @Nullable Object>> of(List<Turn> turns) {
        AnthropicMessages conversation = new AnthropicMessages();
        turns.forEach(conversation::add);
        return conversation.messages;
    }

    private void add(Turn turn) {
        switch (turn) {
            case Turn.User user -> user.parts().forEach(this::addPart);
            case Turn.ToolResult result -> say("user", result(result));
            case Turn.Assistant assistant -> {
                addText("assistant", assistant.text());
                assistant.calls().forEach(call -> say("assistant", call(call)));
            }
        }
    }

    private void addPart(Turn.Part part) {
        switch (part) {
            case Turn.Part.Text words -> addText("user", words.text());
            case Turn.Part.Image image -> {
                Map<String, @Nullable Object> source = block("base64", "data", image.base64());
                source.put("media_type", image.mediaType());
                say("user", block("image", "source", source));
            }
            case Turn.Part.ImageLink link ->
                    say("user", block("image", "source", block("url", "url", link.url())));
        }
    }

    private void addText(String who, String text) {
        if (!text.isBlank()) {
            say(who, text(text));
        }
    }

    /** Adds a block, to a new message if the role changes; so no message is empty. */
    private void say(String who, Map<String, @Nullable Object> block) {
        if (!role.equals(who)) {
            role = who;
            blocks = new ArrayList<>();
            Map<String, @Nullable Object> message = new LinkedHashMap<>();
            message.put("role", who);
            message.put("content", blocks);
            messages.add(message);
        }
        blocks.add(block);
    }

    /** The texts as blocks, without blank ones. */
    static List<Map<String, @Nullable Object>> texts(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).map(AnthropicMessages::text).toList();
    }

    private static Map<String, @Nullable Object> text(String text) {
        return block("text", "text", text);
    }

    private static Map<String, @Nullable Object> call(Turn.ToolCall call) {
        Map<String, @Nullable Object> block = block("tool_use", "id", call.id());
        block.put("name", call.name());
        block.put("input", call.arguments());
        return block;
    }

    private static Map<String, @Nullable Object> result(Turn.ToolResult result) {
        Map<String, @Nullable Object> block = block("tool_result", "tool_use_id", result.callId());
        if (!result.text().isEmpty()) {
            block.put("content", result.text());
        }
        return block;
    }

    private static Map<String, @Nullable Object> block(String type, String field, Object value) {
        Map<String, @Nullable Object> block = new LinkedHashMap<>();
        block.put("type", type);
        block.put(field, value);
        return block;
    }
}
