package io.paretorouter.app;

import io.paretorouter.adapter.breaker.BreakerSettings;
import io.paretorouter.adapter.breaker.GuardedChatModel;
import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.api.ApiSettings;
import io.paretorouter.api.ClientKeys;
import io.paretorouter.api.RequestLog;
import io.paretorouter.api.SessionSettings;
import io.paretorouter.core.chat.Fallback;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes everything between the settings and the HTTP surface. */
@Singleton
final class Wiring {
    private final Settings settings;

    Wiring(RouterConfig config) {
        this.settings = new Settings(config);
    }

    /**
     * Makes what is made in no time: a wrong setting then stops the start before anything loads.
     * Tables come from afar, perhaps: they are sent for.
     */
    void check(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event,
            ApiSettings api,
            SessionSettings sessions,
            ClientKeys keys,
            TableSources tables,
            RequestLog log,
            ChatModels models) {}

    /** The models file's content; empty if there is none. */
    @Produces
    @Singleton
    ModelsFile modelsFile(RouterConfig config) {
        return config.modelsFile().map(ModelsFile::read).orElse(ModelsFile.NONE);
    }

    /** Who serves which model. */
    @Produces
    @Singleton
    Providers providers(RouterConfig config, ModelsFile models, InstantSource clock) {
        Map<String, ChatModel> byId = new TreeMap<>(ProviderFactory.providers(config));
        BreakerSettings breaker = settings.breaker();
        if (breaker != null) {
            byId.replaceAll((id, provider) -> new GuardedChatModel(provider, breaker, clock));
        }
        return new Providers(byId, models, config.defaultProvider(), new Residency(config));
    }

    /** The time by which models are left alone. */
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** How far a request may fall when models fail. */
    @Produces
    @Singleton
    Fallback fallback() {
        return settings.fallback();
    }

    /** What holds for requests. */
    @Produces
    @Singleton
    ApiSettings apiSettings() {
        return settings.api();
    }

    /** The line for each request. */
    @Produces
    @Singleton
    RequestLog requestLog(RouterConfig config) {
        return new RequestLog(
                settings.requestLog(), config.deployment().orElse(null), InstantSource.system());
    }

    /** Whether and how conversations stay with their model. */
    @Produces
    @Singleton
    SessionSettings sessionSettings() {
        return settings.sessions();
    }

    /** Whom the router serves. */
    @Produces
    @Singleton
    ClientKeys clientKeys(RouterConfig config) {
        return new ClientKeys(config.clientKeys().orElse(List.of()), config.open());
    }
}
