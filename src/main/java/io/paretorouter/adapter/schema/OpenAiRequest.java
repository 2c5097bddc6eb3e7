package io.paretorouter.adapter.schema;

import io.paretorouter.core.hash.Sha256;
import io.paretorouter.core.llm.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat request as read by an adapter for another vendor's schema. The fields that every vendor
 * supports are read already; the adapter takes those that only some support from {@link #fields}.
 */
public final class OpenAiRequest {
    /** Fields for OpenAI's abuse monitoring, prompt caching and storage of answers. */
    private static final String[] HINTS = {
        "safety_identifier", "prompt_cache_key", "prompt_cache_retention", "store"
    };

    private final String model;
    private final Fields fields;
    private final MessageReader messages;
    private final List<Tool> tools;
    private final Tool.Choice choice;
    private final Format format;
    private final List<String> stop;
    private final @Nullable Number maxTokens;
    private final boolean countsUsage;
    private final Map<String, String> traceContext;

    /** Reads a request; anything wrong or unknown is in {@link #unsupported}. */
    public OpenAiRequest(ChatRequest request) {
        this.model = request.model();
        this.fields = new Fields(request.body());
        this.messages = new MessageReader(fields.objects("messages"));
        this.tools = Tool.read(fields.objects("tools"));
        this.choice = Tool.choice(fields);
        if (tools.isEmpty() && !(choice instanceof Tool.Choice.Auto)) {
            fields.refuse("tool_choice", "without tools");
        }
        this.format = Format.of(fields);
        this.stop = List.copyOf(fields.strings("stop"));
        this.maxTokens = maxTokens(fields);
        this.countsUsage = countsUsage(fields);
        this.traceContext = request.traceContext();
        ignoreDefaults(fields);
        fields.drop(HINTS);
    }

    /** The headers that give the request's place in a trace. */
    public Map<String, String> traceContext() {
        return traceContext;
    }

    private static @Nullable Number maxTokens(Fields fields) {
        Number old = fields.number("max_tokens");
        Number current = fields.number("max_completion_tokens");
        if (old != null && current != null && old.longValue() != current.longValue()) {
            fields.refuse("max_tokens", "contradicts max_completion_tokens");
        }
        return current == null ? old : current;
    }

    private static boolean countsUsage(Fields fields) {
        Fields options = fields.object("stream_options");
        if (options == null) {
            return true;
        }
        options.ignore("include_obfuscation", false);
        return !Objects.equals(options.flag("include_usage"), false);
    }

    /** Takes fields whose value asks for what happens anyway. */
    private static void ignoreDefaults(Fields fields) {
        fields.flag("stream"); // the port's method decides
        fields.ignore("n", 1);
        fields.ignore("logprobs", false);
        fields.ignore("frequency_penalty", 0);
        fields.ignore("presence_penalty", 0);
        fields.ignore("parallel_tool_calls", true);
        fields.ignore("service_tier", "auto", "default");
        fields.ignore("modalities", List.of("text"));
        fields.ignore("verbosity", "medium");
    }

    /** The model's name at its provider. */
    public String model() {
        return model;
    }

    /** The fields left for the adapter to take. */
    public Fields fields() {
        return fields;
    }

    /**
     * Takes {@code user} and returns the SHA-256 of its UTF-8 bytes: vendors want an opaque id,
     * never a name or an e-mail address. Null if the field is absent.
     */
    public @Nullable String userHash() {
        String user = fields.string("user");
        return user == null ? null : Sha256.of(user.getBytes(StandardCharsets.UTF_8));
    }

    /** The texts of system and developer messages, in order. */
    public List<String> system() {
        return messages.system();
    }

    /** All other messages, in order. */
    public List<Turn> turns() {
        return messages.turns();
    }

    /** The tools, in order. */
    public List<Tool> tools() {
        return tools;
    }

    /** Which tools to call; if there are none, only {@code auto} is supported. */
    public Tool.Choice choice() {
        return choice;
    }

    /** The form that the answer must have. */
    public Format format() {
        return format;
    }

    /** The texts that end an answer. */
    public List<String> stop() {
        return stop;
    }

    /** The limit on the answer's tokens; null if the request sets none. */
    public @Nullable Number maxTokens() {
        return maxTokens;
    }

    /** Whether the chunks of a stream report the usage. */
    public boolean countsUsage() {
        return countsUsage;
    }

    /** Reports something by its full name. */
    public void refuse(String what) {
        fields.refuse(what);
    }

    /**
     * The full names of what the adapter could not express; complete only after everything else was
     * read.
     */
    public List<String> unsupported() {
        return fields.unsupported();
    }
}
