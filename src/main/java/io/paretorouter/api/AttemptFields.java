package io.paretorouter.api;

import io.paretorouter.core.chat.Attempt;
import io.paretorouter.core.llm.ChatFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attempts as the log and the metrics report them. */
final class AttemptFields {
    private static final double NANOS_PER_MILLI = 1e6;

    private AttemptFields() {}

    /** An attempt's outcome, in one word. */
    static String outcome(Attempt attempt) {
        return switch (attempt.failure()) {
            case null -> "answered";
            case ChatFailure.Transient t -> "transient";
            case ChatFailure.CoolingDown c -> "cooling-down";
            case ChatFailure.Permanent p -> "permanent";
            case ChatFailure.NotAllowed n -> "not-allowed";
            case ChatFailure.NotConfigured n -> "not-configured";
        };
    }

    /** An attempt as an object of plain values. */
    static Map<String, Object> of(Attempt attempt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", attempt.model());
        fields.put("outcome", outcome(attempt));
        if (attempt.failure() != null && attempt.failure().status() != 0) {
            fields.put("status", attempt.failure().status());
        }
        fields.put("ms", attempt.nanos() / NANOS_PER_MILLI);
        return fields;
    }
}
