package io.paretorouter.app;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the provider that serves each model: the one in the models file, else the default provider.
 *
 * <p>What is known about a model is looked up once, because each request asks several times for
 * every model of the table. Only names in a catalogue are looked up, so that no client can fill the
 * memory with made-up names.
 */
final class Providers implements ChatModels {
    private final Map<String, ChatModel> byId;
    private final Residency residency;
    private final @Nullable String fallback;
    private final Map<String, Served> configured = new HashMap<>();
    private final Map<String, Served> others = new ConcurrentHashMap<>();

    /**
     * The configured providers.
     *
     * @param byId every provider by its id
     * @param models which provider serves which model
     * @param defaultProvider the id of the provider for all other models, if there is one
     * @param residency where their requests are processed
     * @throws IllegalArgumentException naming what refers to an id that is not in {@code byId}
     */
    Providers(
            Map<String, ChatModel> byId,
            ModelsFile models,
            Optional<String> defaultProvider,
            Residency residency) {
        this.byId = Map.copyOf(byId);
        this.residency = residency;
        this.fallback = defaultProvider.orElse(null);
        if (fallback != null) {
            require(fallback, "router.default-provider");
        }
        models.entries()
                .forEach(
                        (model, entry) -> {
                            String id = entry.provider() == null ? fallback : entry.provider();
                            if (id != null) {
                                require(id, models.name() + ": \"" + model + "\".provider");
                                configured.put(model, serve(id, entry.id(), entry.region()));
                            }
                        });
    }

    private void require(String id, String where) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException(
                    where + " is \"" + id + "\", but there is no router.providers." + id + ".type");
        }
    }

    private Served serve(String id, String providerModel, @Nullable String region) {
        return residency.serve(id, Objects.requireNonNull(byId.get(id)), providerModel, region);
    }

    /** Makes every provider drop its connections and keys; see {@link ChatModel#disconnect}. */
    void disconnect() {
        byId.values().forEach(ChatModel::disconnect);
    }

    @Override
    public @Nullable Served find(String model) {
        Served served = configured.get(model);
        String id = fallback;
        return served == null && id != null
                ? others.computeIfAbsent(model, there -> serve(id, there, null))
                : served;
    }

    @Override
    public Served served(String model) {
        Served served = find(model);
        if (served == null) {
            throw new ChatException(
                    new ChatFailure.NotConfigured(),
                    "no provider serves model \""
                            + model
                            + "\": set router.default-provider to the id of a provider"
                            + " (router.providers.<id>.type, .base-url, .api-key), or give the"
                            + " model an entry in router.models-file",
                    null);
        }
        if (served.notAllowed() != null) {
            throw new ChatException(
                    new ChatFailure.NotAllowed(),
                    "model \"" + model + "\" is not called: " + served.notAllowed(),
                    null);
        }
        return served;
    }
}
