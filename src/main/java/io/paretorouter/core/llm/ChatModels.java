package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/** Finds who serves a model of the routing table, and under which name. */
public interface ChatModels {

    /**
     * A model's provider.
     *
     * @param model the model's name in the routing table
     * @throws ChatException with {@link ChatFailure.NotConfigured} if no provider serves it
     */
    Served served(String model);

    /**
     * A model's provider; null if no provider serves it. As it stands, for those that serve every
     * model.
     */
    default @Nullable Served find(String model) {
        return served(model);
    }

    /**
     * A provider and the model's name there.
     *
     * @param provider who to call
     * @param modelThere the name to call the model by
     */
    record Served(ChatModel provider, String modelThere) {}
}
