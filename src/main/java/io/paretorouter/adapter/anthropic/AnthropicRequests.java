package io.paretorouter.adapter.anthropic;

import io.paretorouter.adapter.schema.Fields;
import io.paretorouter.adapter.schema.Format;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.adapter.schema.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts an OpenAI request to Anthropic's schema. */
final class AnthropicRequests {
    private static final Set<String> EFFORTS = Set.of("none", "low", "medium", "high", "xhigh");

    private AnthropicRequests() {}

    /**
     * The body to send; what it cannot express is in the request's {@link
     * OpenAiRequest#unsupported}.
     *
     * @param mostTokens the limit on the answer's tokens if the request sets none
     */
    static Map<String, @Nullable Object> body(
            OpenAiRequest request, int mostTokens, boolean stream) {
        Fields fields = request.fields();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put("max_tokens", request.maxTokens() == null ? mostTokens : request.maxTokens());
        List<Map<String, @Nullable Object>> system = AnthropicMessages.texts(request.system());
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        body.put("messages", AnthropicMessages.of(request.turns()));
        put(body, "temperature", temperature(fields));
        put(body, "top_p", fields.number("top_p"));
        if (!request.stop().isEmpty()) {
            body.put("stop_sequences", request.stop());
        }
        putTools(body, request);
        String user = request.userHash();
        if (user != null) {
            body.put("metadata", Map.of("user_id", user));
        }
        Map<String, @Nullable Object> output = output(request);
        if (!output.isEmpty()) {
            body.put("output_config", output);
        }
        body.put("stream", stream);
        return body;
    }

    private static void put(
            Map<String, @Nullable Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    private static @Nullable Number temperature(Fields fields) {
        Number temperature = fields.number("temperature");
        if (temperature != null && temperature.doubleValue() > 1) {
            fields.refuse("temperature", "above 1");
        }
        return temperature;
    }

    private static void putTools(Map<String, @Nullable Object> body, OpenAiRequest request) {
        Boolean parallel = request.fields().flag("parallel_tool_calls");
        if (request.tools().isEmpty()) {
            return;
        }
        body.put("tools", request.tools().stream().map(AnthropicRequests::tool).toList());
        Map<String, @Nullable Object> choice = choice(request.choice());
        if (Boolean.FALSE.equals(parallel) && !(request.choice() instanceof Tool.Choice.None)) {
            choice.put("disable_parallel_tool_use", true);
        }
        body.put("tool_choice", choice);
    }

    private static Map<String, @Nullable Object> tool(Tool tool) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        wire.put("name", tool.name());
        put(wire, "description", tool.description());
        wire.put("input_schema", tool.schema());
        if (tool.strict()) {
            wire.put("strict", true);
        }
        return wire;
    }

    private static Map<String, @Nullable Object> choice(Tool.Choice choice) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        switch (choice) {
            case Tool.Choice.Auto auto -> wire.put("type", "auto");
            case Tool.Choice.None none -> wire.put("type", "none");
            case Tool.Choice.Required required -> wire.put("type", "any");
            case Tool.Choice.Named named -> {
                wire.put("type", "tool");
                wire.put("name", named.name());
            }
        }
        return wire;
    }

    private static Map<String, @Nullable Object> output(OpenAiRequest request) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        String effort = request.fields().word("reasoning_effort", EFFORTS);
        if (effort != null && !effort.equals("none")) { // none: thinking is never switched on
            output.put("effort", effort);
        }
        switch (request.format()) {
            case Format.Text text -> {}
            case Format.AnyJson json -> request.refuse("response_format.type \"json_object\"");
            case Format.Schema schema ->
                    output.put(
                            "format", Map.of("type", "json_schema", "schema", schema.described()));
        }
        return output;
    }

    /** The full names of what a request contains but Anthropic's API has no place for. */
    static List<String> unsupported(OpenAiRequest request) {
        body(request, 1, false);
        return request.unsupported();
    }
}
