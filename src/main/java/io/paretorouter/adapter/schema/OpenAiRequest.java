package io.paretorouter.adapter.schema;

import io.paretorouter.core.hash.Sha256;
import io.paretorouter.core.llm.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat request, read by an adapter that says it in another vendor's schema. What every vendor has
 * is read already; what only some have is theirs to take from {@link #fields}.
 */
public final class OpenAiRequest {
    /** What OpenAI watches for abuse by, caches prompts by, and whether it keeps the answer. */
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

    /** Reads a request; what is wrong or unknown shows in {@link #unsupported}. */
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

    /** The headers that name its place in a trace. */
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

    /** Fields whose value asks for what happens anyway. */
    private static void ignoreDefaults(Fields fields) {
        fields.flag("stream"); // the port's method says it
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

    /** What is left for the adapter to take. */
    public Fields fields() {
        return fields;
    }

    /**
     * Takes {@code user}, as the SHA-256 of its UTF-8: vendors want an opaque id, never a name or
     * an e-mail address. Null if the field is absent.
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

    /** Which tools to call; where there are none, only {@code auto} is supported. */
    public Tool.Choice choice() {
        return choice;
    }

    /** What the answer is to be. */
    public Format format() {
        return format;
    }

    /** The texts that end an answer. */
    public List<String> stop() {
        return stop;
    }

    /** The most tokens of the answer; null if the request sets no limit. */
    public @Nullable Number maxTokens() {
        return maxTokens;
    }

    /** Whether the chunks of a stream show the usage. */
    public boolean countsUsage() {
        return countsUsage;
    }

    /** Reports something by its full name. */
    public void refuse(String what) {
        fields.refuse(what);
    }

    /** The full names of what the adapter could not express; to be asked last. */
    public List<String> unsupported() {
        return fields.unsupported();
    }
}
