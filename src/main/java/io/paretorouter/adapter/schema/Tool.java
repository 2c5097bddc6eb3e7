package io.paretorouter.adapter.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that the model may ask to call.
 *
 * @param description null if there is none
 * @param parameters a JSON schema; null for a function without parameters
 * @param strict whether arguments must follow the schema exactly
 */
public record Tool(
        String name,
        @Nullable String description,
        @Nullable Map<String, @Nullable Object> parameters,
        boolean strict) {

    /** The schema of a function without parameters. */
    public static final Map<String, @Nullable Object> NO_PARAMETERS =
            Map.of("type", "object", "properties", Map.of());

    /** Which tools the model should call. */
    public sealed interface Choice {

        /** Any or none, as the model decides; the default. */
        record Auto() implements Choice {}

        /** No tool. */
        record None() implements Choice {}

        /** At least one tool. */
        record Required() implements Choice {}

        /** The named tool. */
        record Named(String name) implements Choice {}
    }

    /** The schema of the arguments; {@link #NO_PARAMETERS} if there are no parameters. */
    public Map<String, @Nullable Object> schema() {
        return parameters == null ? NO_PARAMETERS : parameters;
    }

    static List<Tool> read(List<Fields> tools) {
        List<Tool> all = new ArrayList<>();
        for (Fields tool : tools) {
            tool.word("type", Set.of("function"));
            Fields function = tool.object("function");
            if (function != null) {
                all.add(
                        new Tool(
                                function.required("name"),
                                function.string("description"),
                                function.tree("parameters"),
                                Boolean.TRUE.equals(function.flag("strict"))));
            }
        }
        return List.copyOf(all);
    }

    static Choice choice(Fields body) {
        Object choice = body.take("tool_choice");
        return switch (choice) {
            case null -> new Choice.Auto();
            case String auto when auto.equals("auto") -> new Choice.Auto();
            case String none when none.equals("none") -> new Choice.None();
            case String required when required.equals("required") -> new Choice.Required();
            case Map<?, ?> named
                    when "function".equals(named.get("type"))
                            && named.get("function") instanceof Map<?, ?> function
                            && function.get("name") instanceof String name ->
                    new Choice.Named(name);
            default -> {
                body.refuse("tool_choice", "must be auto, none, required or a named function");
                yield new Choice.Auto();
            }
        };
    }
}
