package io.paretorouter.adapter.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.adapter.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a request. */
final class MessageReader {
    private static final Pattern DATA_URL =
            Pattern.compile("data:([a-zA-Z0-9.+/-]+);base64,([A-Za-z0-9+/=_-]+)");

    /** What providers send along with an answer, which SDKs send back with it. */
    private static final String[] ECHOES = {
        "reasoning_content",
        "reasoning",
        "reasoning_details",
        "annotations",
        "provider_specific_fields"
    };

    private final List<String> system = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    MessageReader(List<Fields> messages) {
        messages.forEach(this::read);
    }

    List<String> system() {
        return system;
    }

    List<Turn> turns() {
        return turns;
    }

    private void read(Fields message) {
        String role = message.required("role");
        switch (role) {
            case "system", "developer" -> system.add(text(message));
            case "user" -> turns.add(new Turn.User(parts(message)));
            case "assistant" -> turns.add(assistant(message));
            case "tool" -> {
                message.string("name"); // repeats the call's name
                turns.add(new Turn.ToolResult(message.required("tool_call_id"), text(message)));
            }
            default -> message.refuse(message.name("role") + " \"" + role + "\"");
        }
    }

    /** Text-only content: a string, or a list of text parts. */
    private static String text(Fields message) {
        StringBuilder text = new StringBuilder();
        for (Turn.Part part : parts(message)) {
            switch (part) {
                case Turn.Part.Text words -> text.append(words.text());
                case Turn.Part.Image image -> message.refuse("content", "must be text");
                case Turn.Part.ImageLink link -> message.refuse("content", "must be text");
            }
        }
        return text.toString();
    }

    private static List<Turn.Part> parts(Fields message) {
        Object content = message.take("content");
        if (content instanceof String text) {
            return List.of(new Turn.Part.Text(text));
        }
        if (content == null) {
            return List.of();
        }
        List<Turn.Part> parts = new ArrayList<>();
        for (Fields part : message.elements("content", content)) {
            Turn.Part read = part(part);
            if (read != null) {
                parts.add(read);
            }
        }
        return parts;
    }

    private static Turn.@Nullable Part part(Fields part) {
        String type = part.required("type");
        return switch (type) {
            case "text" -> new Turn.Part.Text(part.required("text"));
            case "refusal" -> new Turn.Part.Text(part.required("refusal"));
            case "image_url" -> {
                Fields image = part.object("image_url");
                if (image == null) {
                    part.refuse("image_url", "is missing");
                    yield null;
                }
                image.word("detail", Set.of("auto", "high")); // vendors use high detail by default
                yield image(image);
            }
            default -> {
                part.refuse(part.name("type") + " \"" + type + "\"");
                yield null;
            }
        };
    }

    private static Turn.Part image(Fields image) {
        String url = image.required("url");
        Matcher data = DATA_URL.matcher(url);
        return data.matches()
                ? new Turn.Part.Image(data.group(1), data.group(2))
                : new Turn.Part.ImageLink(url, image.name("url"));
    }

    private static Turn assistant(Fields message) {
        message.drop(ECHOES);
        String refusal = message.string("refusal");
        String text = text(message);
        List<Turn.ToolCall> calls = new ArrayList<>();
        for (Fields call : message.objects("tool_calls")) {
            Fields function = call.object("function");
            call.word("type", Set.of("function"));
            call.take("index"); // from a stream's delta, as some clients send it back
            if (function == null) {
                call.refuse("function", "is missing");
                continue;
            }
            calls.add(
                    new Turn.ToolCall(
                            call.required("id"),
                            function.required("name"),
                            arguments(function),
                            signature(call)));
        }
        return new Turn.Assistant(text.isEmpty() && refusal != null ? refusal : text, calls);
    }

    private static Map<String, @Nullable Object> arguments(Fields function) {
        String arguments = function.string("arguments");
        if (arguments == null || arguments.isBlank()) {
            return new LinkedHashMap<>();
        }
        try {
            return Json.objectInRequest(arguments);
        } catch (JsonProcessingException e) {
            function.refuse("arguments", "must be a JSON object");
            return new LinkedHashMap<>();
        }
    }

    /**
     * Google's thought signature, which other vendors can do without: it only helps Google's
     * models.
     */
    private static @Nullable String signature(Fields call) {
        Fields extra = call.object("extra_content");
        Fields google = extra == null ? null : extra.object("google");
        return google == null ? null : google.string("thought_signature");
    }
}
