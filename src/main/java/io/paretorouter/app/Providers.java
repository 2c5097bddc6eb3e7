package io.paretorouter.app;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** Knows who serves each model: the models file says so, else it is the default provider. */
final class Providers implements ChatModels {
    private final Map<String, ChatModel> byId;
    private final ModelsFile models;
    private final @Nullable ChatModel fallback;

    /**
     * The configured providers.
     *
     * @param byId every provider by its id
     * @param models which model is served where
     * @param defaultProvider the id of the provider for all other models, if there is one
     * @throws IllegalArgumentException if an id is none of {@code byId}
     */
    Providers(Map<String, ChatModel> byId, ModelsFile models, Optional<String> defaultProvider) {
        this.byId = Map.copyOf(byId);
        this.models = models;
        this.fallback = defaultProvider.map(this::named).orElse(null);
        models.requireProviders(this.byId.keySet());
    }

    private ChatModel named(String id) {
        ChatModel provider = byId.get(id);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "router.default-provider is \""
                            + id
                            + "\", but there is no router.providers."
                            + id
                            + ".type");
        }
        return provider;
    }

    @Override
    public Served served(String model) {
        ModelsFile.Entry entry = models.entries().get(model);
        if (entry != null) {
            return new Served(byId.get(entry.provider()), entry.id());
        }
        if (fallback != null) {
            return new Served(fallback, model);
        }
        throw new ChatException(
                new ChatFailure.NotConfigured(),
                "no provider serves model \""
                        + model
                        + "\": set router.default-provider to the id of a provider"
                        + " (router.providers.<id>.type, .base-url, .api-key), or give the model an"
                        + " entry in router.models-file",
                null);
    }
}
