package io.paretorouter.adapter.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.adapter.http.Json;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.adapter.schema.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in Gemini's schema. Consecutive turns of one role become one turn, because the
 * results of parallel calls must all be in the turn after the calls. A result names its function,
 * which OpenAI's schema gives only with the call.
 */
final class GeminiContents {
    private final OpenAiRequest request;
    private final List<Map<String, @Nullable Object>> contents = new ArrayList<>();
    private final Map<String, String> functions = new HashMap<>();
    private List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    private String role = "";

    private GeminiContents(OpenAiRequest request) {
        this.request = request;
    }

    static List<Map<String, @Nullable Object>> of(OpenAiRequest request) {
        GeminiContents conversation = new GeminiContents(request);
        request.turns().forEach(conversation::add);
        return conversation.contents;
    }

    private void add(Turn turn) {
        switch (turn) {
            case Turn.User user -> {
                speak("user");
                user.parts().forEach(this::addPart);
            }
            case Turn.ToolResult result -> {
                speak("user");
                parts.add(result(result));
            }
            case Turn.Assistant assistant -> {
                speak("model");
                if (!assistant.text().isEmpty()) {
                    parts.add(text(assistant.text()));
                }
                assistant.calls().forEach(call -> parts.add(call(call)));
            }
        }
    }

    private void speak(String who) {
        if (!role.equals(who)) {
            role = who;
            parts = new ArrayList<>();
            Map<String, @Nullable Object> content = new LinkedHashMap<>();
            content.put("role", who);
            content.put("parts", parts);
            contents.add(content);
        }
    }

    static Map<String, @Nullable Object> text(String text) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        part.put("text", text);
        return part;
    }

    private void addPart(Turn.Part part) {
        switch (part) {
            case Turn.Part.Text words -> parts.add(text(words.text()));
            case Turn.Part.Image image -> {
                Map<String, @Nullable Object> inline = new LinkedHashMap<>();
                inline.put("mimeType", image.mediaType());
                inline.put("data", image.base64());
                parts.add(new LinkedHashMap<>(Map.of("inlineData", inline)));
            }
            case Turn.Part.ImageLink link -> request.refuse(link.name() + " (must be a data: URL)");
        }
    }

    private Map<String, @Nullable Object> call(Turn.ToolCall call) {
        functions.put(call.id(), call.name());
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        function.put("id", call.id());
        function.put("name", call.name());
        function.put("args", call.arguments());
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        part.put("functionCall", function);
        if (call.signature() != null) {
            part.put("thoughtSignature", call.signature());
        }
        return part;
    }

    private Map<String, @Nullable Object> result(Turn.ToolResult result) {
        String name = functions.get(result.callId());
        if (name == null) {
            request.refuse("tool_call_id \"" + result.callId() + "\" (no such call before it)");
        }
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        function.put("id", result.callId());
        function.put("name", name);
        function.put("response", response(result.text()));
        return new LinkedHashMap<>(Map.of("functionResponse", function));
    }

    /**
     * A tool's result as an object, which Gemini requires; any other text goes into a field {@code
     * output}, which Gemini reads as the output.
     */
    private static Map<String, @Nullable Object> response(String text) {
        try {
            return Json.objectInRequest(text);
        } catch (JsonProcessingException e) {
            return Map.of("output", text);
        }
    }
}
