package io.paretorouter.core.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an application wants to know the token usage of its stream. */
public enum UsageWish {
    /** Yes, in a chunk of its own. */
    ASKED,
    /** The application did not say. */
    NONE,
    /** No. */
    REFUSED;

    /**
     * The wish that a request states by {@code stream_options.include_usage}.
     *
     * @param body the request's fields
     */
    public static UsageWish of(Map<String, @Nullable Object> body) {
        if (body.get("stream_options") instanceof Map<?, ?> options
                && options.get("include_usage") instanceof Boolean include) {
            return include ? ASKED : REFUSED;
        }
        return NONE;
    }
}
