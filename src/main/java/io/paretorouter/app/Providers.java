package io.paretorouter.app;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows who serves each model: the models file says so, else it is the default provider. */
final class Providers implements ChatModels {
    private final Map<String, Served> configured = new HashMap<>();
    private final @Nullable ChatModel fallback;

    /**
     * The configured providers.
     *
     * @param byId every provider by its id
     * @param models which model is served where
     * @param defaultProvider the id of the provider for all other models, if there is one
     * @throws IllegalArgumentException naming what refers to an id that is none of {@code byId}
     */
    Providers(Map<String, ChatModel> byId, ModelsFile models, Optional<String> defaultProvider) {
        this.fallback =
                defaultProvider
                        .map(id -> provider(byId, id, "router.default-provider"))
                        .orElse(null);
        models.entries()
                .forEach(
                        (model, entry) -> {
                            String where = models.name() + ": \"" + model + "\".provider";
                            String id = entry.provider();
                            ChatModel provider = id == null ? fallback : provider(byId, id, where);
                            if (provider != null) {
                                configured.put(model, new Served(provider, entry.id()));
                            }
                        });
    }

    private static ChatModel provider(Map<String, ChatModel> byId, String id, String where) {
        ChatModel provider = byId.get(id);
        if (provider == null) {
            throw new IllegalArgumentException(
                    where + " is \"" + id + "\", but there is no router.providers." + id + ".type");
        }
        return provider;
    }

    @Override
    public @Nullable Served find(String model) {
        Served served = configured.get(model);
        return served == null && fallback != null ? new Served(fallback, model) : served;
    }

    @Override
    public Served served(String model) {
        Served served = find(model);
        if (served != null) {
            return served;
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
