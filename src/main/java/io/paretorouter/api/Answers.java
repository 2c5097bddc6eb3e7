package io.paretorouter.api;

import io.paretorouter.core.cost.Usd;
import io.paretorouter.core.llm.Completion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provider sent, as the application gets it: under the table's name for the model. */
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

    /**
     * A chunk under the model's name; one that carries usage tells its cost, too.
     *
     * @param cost what the usage costs; null if it is unknown
     */
    static Map<String, @Nullable Object> chunk(
            Completion completion, String model, @Nullable Usd cost) {
        Map<String, @Nullable Object> body = named(completion, model);
        if (cost != null && body.get(USAGE) instanceof Map<?, ?> usage) {
            Map<String, Object> pareto = new LinkedHashMap<>();
            pareto.put(MODEL, model);
            pareto.put("costUsd", new BigDecimal(Headers.plain(cost)));
            Map<Object, @Nullable Object> extended = new LinkedHashMap<>(usage);
            extended.put("pareto", pareto);
            body.put(USAGE, extended);
        }
        return body;
    }
}
