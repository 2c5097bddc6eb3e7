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
     * Makes everything that takes no time, so that a wrong setting stops the start before anything
     * loads. Tables may come from afar, so reading them starts here too.
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

    /** The providers, which know who serves which model. */
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

    /** The clock that failed models cool down by. */
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** How many calls, and how much performance, a request may use up when models fail. */
    @Produces
    @Singleton
    Fallback fallback() {
        return settings.fallback();
    }

    /** Defaults and limits for requests. */
    @Produces
    @Singleton
    ApiSettings apiSettings() {
        return settings.api();
    }

    /** The request log. */
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

    /** The keys of the clients that the router serves. */
    @Produces
    @Singleton
    ClientKeys clientKeys(RouterConfig config) {
        return new ClientKeys(config.clientKeys().orElse(List.of()), config.open());
    }
}
