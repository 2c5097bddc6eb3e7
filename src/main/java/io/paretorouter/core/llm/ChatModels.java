package io.paretorouter.core.llm;

import org.jspecify.annotations.Nullable;

/** Looks up which provider serves a model of the routing table, and under which name. */
public interface ChatModels {

    /**
     * A model's provider.
     *
     * @param model the model's name in the routing table
     * @throws ChatException with {@link ChatFailure.NotConfigured} if no provider serves it, with
     *     {@link ChatFailure.NotAllowed} if the operator forbids calling it
     */
    Served served(String model);

    /**
     * A model's provider, for looking up what is known of it; null if no provider serves it. The
     * default is for implementations that serve every model.
     */
    default @Nullable Served find(String model) {
        return served(model);
    }

    /**
     * A provider and the model's name there.
     *
     * @param provider the provider to call
     * @param providerModel the name that the provider knows the model by
     * @param region where the model's requests are processed; null if unknown
     * @param notAllowed why the operator forbids calling it, in words; null if it may be called
     */
    record Served(
            ChatModel provider,
            String providerModel,
            @Nullable String region,
            @Nullable String notAllowed) {}
}
