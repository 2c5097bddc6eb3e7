package io.paretorouter.adapter.bedrock;

import io.paretorouter.adapter.http.Json;
import io.paretorouter.adapter.schema.Fields;
import io.paretorouter.adapter.schema.Format;
import io.paretorouter.adapter.schema.OpenAiRequest;
import io.paretorouter.adapter.schema.Tool;
import io.paretorouter.adapter.schema.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.AnyToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.AutoToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.JsonSchemaDefinition;
import software.amazon.awssdk.services.bedrockruntime.model.OutputConfig;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormat;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatStructure;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatType;
import software.amazon.awssdk.services.bedrockruntime.model.SpecificToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

/** Converts an OpenAI request to Converse's schema. */
final class ConverseRequests {
    private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh");
    private static final Map<String, @Nullable Object> ANY_ARGUMENTS = Map.of("type", "object");
    private static final int MOST_METADATA = 16;
    private static final Pattern METADATA = Pattern.compile("[a-zA-Z0-9\\s:_@$#=/+,.-]{0,256}");

    private ConverseRequests() {}

    /** The request to send; what it cannot express is in the request's {@code unsupported}. */
    static ConverseRequest of(OpenAiRequest request) {
        ConverseRequest.Builder converse =
                ConverseRequest.builder()
                        .modelId(request.model())
                        .messages(ConverseMessages.of(request))
                        .inferenceConfig(inference(request));
        List<SystemContentBlock> system =
                request.system().stream()
                        .filter(text -> !text.isBlank()) // as in messages
                        .map(SystemContentBlock::fromText)
                        .toList();
        if (!system.isEmpty()) {
            converse.system(system);
        }
        ToolConfiguration tools = tools(request);
        if (tools != null) {
            converse.toolConfig(tools);
        }
        OutputConfig output = output(request);
        if (output != null) {
            converse.outputConfig(output);
        }
        Map<String, String> metadata = metadata(request);
        if (!metadata.isEmpty()) {
            converse.requestMetadata(metadata);
        }
        return converse.build();
    }

    /** The same request as one for a stream. */
    static ConverseStreamRequest streamed(ConverseRequest whole) {
        ConverseStreamRequest.Builder stream =
                ConverseStreamRequest.builder()
                        .modelId(whole.modelId())
                        .messages(whole.messages())
                        .inferenceConfig(whole.inferenceConfig())
                        .toolConfig(whole.toolConfig())
                        .outputConfig(whole.outputConfig());
        if (whole.hasSystem()) {
            stream.system(whole.system());
        }
        if (whole.hasRequestMetadata()) {
            stream.requestMetadata(whole.requestMetadata());
        }
        return stream.build();
    }

    private static InferenceConfiguration inference(OpenAiRequest request) {
        Fields fields = request.fields();
        Number maxTokens = request.maxTokens();
        Number temperature = fields.number("temperature");
        Number topP = fields.number("top_p");
        InferenceConfiguration.Builder inference = InferenceConfiguration.builder();
        if (maxTokens != null) {
            inference.maxTokens(maxTokens.intValue());
        }
        if (temperature != null) {
            inference.temperature(temperature.floatValue());
        }
        if (topP != null) {
            inference.topP(topP.floatValue());
        }
        if (!request.stop().isEmpty()) {
            inference.stopSequences(request.stop());
        }
        return inference.build();
    }

    private static @Nullable ToolConfiguration tools(OpenAiRequest request) {
        List<Tool> offered = request.tools().isEmpty() ? called(request) : request.tools();
        if (offered.isEmpty()) {
            return null;
        }
        List<software.amazon.awssdk.services.bedrockruntime.model.Tool> tools =
                offered.stream().map(ConverseRequests::tool).toList();
        ToolChoice choice =
                switch (request.choice()) {
                    case Tool.Choice.Auto auto ->
                            ToolChoice.fromAuto(AutoToolChoice.builder().build());
                    case Tool.Choice.Required required ->
                            ToolChoice.fromAny(AnyToolChoice.builder().build());
                    case Tool.Choice.Named named ->
                            ToolChoice.fromTool(
                                    SpecificToolChoice.builder().name(named.name()).build());
                    case Tool.Choice.None none -> {
                        request.refuse("tool_choice \"none\"");
                        yield ToolChoice.fromAuto(AutoToolChoice.builder().build());
                    }
                };
        return ToolConfiguration.builder().tools(tools).toolChoice(choice).build();
    }

    /** The tools called in the conversation so far, of which only the names are known. */
    private static List<Tool> called(OpenAiRequest request) {
        return request.turns().stream()
                .filter(Turn.Assistant.class::isInstance)
                .flatMap(turn -> ((Turn.Assistant) turn).calls().stream())
                .map(Turn.ToolCall::name)
                .distinct()
                .map(name -> new Tool(name, null, ANY_ARGUMENTS, false))
                .toList();
    }

    private static software.amazon.awssdk.services.bedrockruntime.model.Tool tool(Tool tool) {
        ToolSpecification.Builder specification =
                ToolSpecification.builder()
                        .name(tool.name())
                        .inputSchema(ToolInputSchema.fromJson(Documents.of(tool.schema())));
        String description = tool.description();
        if (description != null && !description.isBlank()) { // the API refuses blank ones
            specification.description(description);
        }
        if (tool.strict()) {
            specification.strict(true);
        }
        return software.amazon.awssdk.services.bedrockruntime.model.Tool.fromToolSpec(
                specification.build());
    }

    private static @Nullable OutputConfig output(OpenAiRequest request) {
        String effort = request.fields().word("reasoning_effort", EFFORTS);
        OutputFormat format =
                switch (request.format()) {
                    case Format.Text text -> null;
                    case Format.AnyJson json -> {
                        request.refuse("response_format.type \"json_object\"");
                        yield null;
                    }
                    case Format.Schema schema -> format(schema);
                };
        return effort == null && format == null
                ? null
                : OutputConfig.builder().effort(effort).textFormat(format).build();
    }

    private static OutputFormat format(Format.Schema schema) {
        JsonSchemaDefinition definition =
                JsonSchemaDefinition.builder()
                        .name(schema.name())
                        .description(schema.description())
                        .schema(Json.text(schema.schema()))
                        .build();
        return OutputFormat.builder()
                .type(OutputFormatType.JSON_SCHEMA)
                .structure(OutputFormatStructure.fromJsonSchema(definition))
                .build();
    }

    /** The entries for the invocation log: the metadata, and a hash of the user as "user". */
    private static Map<String, String> metadata(OpenAiRequest request) {
        Fields fields = request.fields();
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, @Nullable Object> metadata = fields.tree("metadata");
        if (metadata != null) {
            metadata.forEach(
                    (name, value) -> {
                        if (value instanceof String text && isLoggable(name, text)) {
                            all.put(name, text);
                        } else {
                            fields.refuse(
                                    "metadata." + name, "name and value must match " + METADATA);
                        }
                    });
        }
        String user = request.userHash();
        if (user != null && all.putIfAbsent("user", user) != null) {
            fields.refuse("user", "beside metadata.user");
        }
        if (all.size() > MOST_METADATA) {
            fields.refuse("metadata", "more than " + MOST_METADATA + " entries, user among them");
        }
        return all;
    }

    private static boolean isLoggable(String name, String value) {
        return !name.isEmpty()
                && METADATA.matcher(name).matches()
                && METADATA.matcher(value).matches();
    }
}
