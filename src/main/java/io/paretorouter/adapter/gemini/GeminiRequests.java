package io.paretorouter.adapter.gemini;

import io.paretorouter.adapter.schema.Fields;
import io.paretorouter.adapter.schema.Format;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.adapter.schema.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts an OpenAI request to Gemini's schema. */
final class GeminiRequests {
    /** Thinking tokens by effort, as in Google's own OpenAI endpoint. */
    private static final Map<String, Integer> THINKING =
            Map.of("none", 0, "minimal", 1024, "low", 1024, "medium", 8192, "high", 24576);

    private GeminiRequests() {}

    /** The body to send; what it cannot express is in the request's {@code unsupported}. */
    static Map<String, @Nullable Object> body(OpenAiRequest request) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!request.system().isEmpty()) {
            List<Map<String, @Nullable Object>> parts =
                    request.system().stream().map(GeminiContents::text).toList();
            body.put("systemInstruction", Map.of("parts", parts));
        }
        body.put("contents", GeminiContents.of(request));
        putTools(body, request);
        request.fields().drop("user"); // does not affect the answer
        Map<String, @Nullable Object> generation = generation(request);
        if (!generation.isEmpty()) {
            body.put("generationConfig", generation);
        }
        return body;
    }

    private static void put(
            Map<String, @Nullable Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private static Map<String, @Nullable Object> generation(OpenAiRequest request) {
        Fields fields = request.fields();
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        put(config, "maxOutputTokens", request.maxTokens());
        put(config, "temperature", fields.number("temperature"));
        put(config, "topP", fields.number("top_p"));
        put(config, "seed", fields.number("seed"));
        put(config, "presencePenalty", fields.number("presence_penalty"));
        put(config, "frequencyPenalty", fields.number("frequency_penalty"));
        if (!request.stop().isEmpty()) {
            config.put("stopSequences", request.stop());
        }
        String effort = fields.word("reasoning_effort", THINKING.keySet());
        if (effort != null) {
            config.put("thinkingConfig", Map.of("thinkingBudget", THINKING.get(effort)));
        }
        switch (request.format()) {
            case Format.Text text -> {}
            case Format.AnyJson json -> config.put("responseMimeType", "application/json");
            case Format.Schema schema -> {
                config.put("responseMimeType", "application/json");
                config.put("responseJsonSchema", schema.described());
            }
        }
        return config;
    }

    private static void putTools(Map<String, @Nullable Object> body, OpenAiRequest request) {
        if (request.tools().isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> functions =
                request.tools().stream().map(GeminiRequests::function).toList();
        body.put("tools", List.of(Map.of("functionDeclarations", functions)));
        body.put("toolConfig", Map.of("functionCallingConfig", calling(request)));
    }

    private static Map<String, @Nullable Object> function(Tool tool) {
        Map<String, @Nullable Object> function = new LinkedHashMap<>();
        function.put("name", tool.name());
        put(function, "description", tool.description());
        put(function, "parametersJsonSchema", tool.parameters());
        return function;
    }

    private static Map<String, @Nullable Object> calling(OpenAiRequest request) {
        Map<String, @Nullable Object> calling = new LinkedHashMap<>();
        switch (request.choice()) {
            case Tool.Choice.Auto auto ->
                    // VALIDATED: the model may call or not, but a call follows its schema
                    calling.put(
                            "mode",
                            request.tools().stream().anyMatch(Tool::strict) ? "VALIDATED" : "AUTO");
            case Tool.Choice.None none -> calling.put("mode", "NONE");
            case Tool.Choice.Required required -> calling.put("mode", "ANY");
            case Tool.Choice.Named named -> {
                calling.put("mode", "ANY");
                calling.put("allowedFunctionNames", List.of(named.name()));
            }
        }
        return calling;
    }
}
