package io.paretorouter.api;

import io.paretorouter.core.llm.Completion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts what a provider sent to what the application gets, under the table's name for the model.
 */
final class Answers {
    private static final String MODEL = "model";
    private static final String USAGE = "usage";

    private Answers() {}

    /** An answer, or a chunk, under the model's name. */
    static Map<String, @Nullable Object> named(Completion completion, String model) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(completion.body());
        body.put(MODEL, model);
        return body;
    }

    /** A chunk with usage, and with what it costs added. */
    static Map<String, @Nullable Object> billed(Map<String, @Nullable Object> chunk, Bill bill) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(chunk);
        Map<Object, @Nullable Object> usage = new LinkedHashMap<>();
        if (chunk.get(USAGE) instanceof Map<?, ?> told) {
            usage.putAll(told);
        } else {
            usage.put("prompt_tokens", bill.usage().inputTokens());
            usage.put("completion_tokens", bill.usage().outputTokens());
            usage.put("total_tokens", bill.usage().inputTokens() + bill.usage().outputTokens());
        }
        usage.put("pareto", pareto(bill));
        body.put(USAGE, usage);
        return body;
    }

    /** One more chunk after the last one, with an estimate, for a provider that did not count. */
    static Map<String, @Nullable Object> estimate(Map<String, @Nullable Object> last, Bill bill) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(last);
        body.put("choices", List.of());
        body.remove(USAGE);
        return billed(body, bill);
    }

    /** The chunk; with an empty choice added if it has none. */
    static Map<String, @Nullable Object> withAChoice(Map<String, @Nullable Object> chunk) {
        if (!(chunk.get("choices") instanceof List<?> choices) || !choices.isEmpty()) {
            return chunk;
        }
        Map<String, @Nullable Object> choice = new LinkedHashMap<>();
        choice.put("index", 0);
        choice.put("delta", Map.of());
        choice.put("finish_reason", null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(chunk);
        body.put("choices", List.of(choice));
        return body;
    }

    private static Map<String, Object> pareto(Bill bill) {
        Map<String, Object> pareto = new LinkedHashMap<>();
        pareto.put(MODEL, bill.model());
        if (bill.cost() != null) {
            pareto.put("costUsd", new BigDecimal(Headers.plain(bill.cost())));
        }
        if (bill.baseline() != null) {
            pareto.put("baselineUsd", new BigDecimal(Headers.plain(bill.baseline())));
        }
        if (bill.estimated()) {
            pareto.put("estimated", true);
        }
        return pareto;
    }
}
