package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/** Finds who serves a model of the routing table, and under which name. */
public interface ChatModels {

    /**
     * A model's provider.
     *
     * @param model the model's name in the routing table
     * @throws ChatException with {@link ChatFailure.NotConfigured} if no provider serves it, with
     *     {@link ChatFailure.NotAllowed} if the operator has it not called
     */
    Served served(String model);

    /**
     * A model's provider, to know of rather than to call; null if no provider serves it. As it
     * stands, for those that serve every model.
     */
    default @Nullable Served find(String model) {
        return served(model);
    }

    /**
     * A provider and the model's name there.
     *
     * @param provider who to call
     * @param providerModel the name to call the model by
     * @param region where the model's requests are processed; null where unknown
     * @param notAllowed why the operator has it not called, in words; null if it may be
     */
    record Served(
            ChatModel provider,
            String providerModel,
            @Nullable String region,
            @Nullable String notAllowed) {}
}
