package io.paretorouter.api;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.InputTokens;
import io.paretorouter.core.route.Incumbent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps conversations with their model while that pays, see {@link Incumbent}. The state is a
 * signed token that goes out with each answer and comes back with the next request: in the same
 * header, or as {@code routing.previous}.
 *
 * <p>The value of the prompt cache is an estimate: the tokens that the model has read before (no
 * more than this request has) × what a token read from the cache saves, by the model's price or, if
 * that gives no price for the cache, by the settings. It is zero once the cache is assumed to have
 * expired, if the price is unknown, and if the provider caches only what a request marks, which the
 * router does not do. A token that was not signed with our key, or that names a model that is no
 * longer in the table, is ignored: keys change, and that must not break a conversation.
 */
@Singleton
final class Sessions {
    /** The header that carries the token, both ways. */
    static final String HEADER = "x-pareto-session";

    private final SessionSettings settings;
    private final InstantSource clock;
    private final ChatModels models;

    Sessions(SessionSettings settings, InstantSource clock, ChatModels models) {
        this.settings = settings;
        this.clock = clock;
        this.models = models;
    }

    /**
     * The model of a request's conversation so far; null if there is none.
     *
     * @param header the token in the request's header; null if there is none
     * @param routing the {@code routing} object, whose token takes precedence; null if there is
     *     none
     * @param body the request
     * @param catalog the models of the table that serves it
     * @throws ApiException if {@code routing} carries a token although there are no sessions
     */
    @Nullable Incumbent incumbent(
            @Nullable String header,
            @Nullable Fields routing,
            Map<String, @Nullable Object> body,
            Catalog catalog) {
        String key = settings.key();
        String previous = routing == null ? null : routing.optionalString(RoutingReader.PREVIOUS);
        if (key == null) {
            if (routing != null && previous != null) {
                throw new ApiException(
                        ErrorCode.INVALID_VALUE,
                        routing.param(RoutingReader.PREVIOUS),
                        routing.param(RoutingReader.PREVIOUS)
                                + ": this router keeps no sessions (router.session-key is not set)");
            }
            return null;
        }
        String signed = previous == null ? header : previous;
        SessionToken token = signed == null ? null : SessionToken.read(signed, key);
        return token == null || !catalog.inTable(token.model())
                ? null
                : new Incumbent(token.model(), savedUsd(token, body, catalog.price(token.model())));
    }

    private double savedUsd(
            SessionToken token, Map<String, @Nullable Object> body, @Nullable Price price) {
        Duration age = Duration.between(token.at(), clock.instant());
        if (price == null
                || age.compareTo(settings.cacheTtl()) > 0
                || !cachesPrompts(token.model())) {
            return 0;
        }
        long tokens = Math.min(token.inputTokens(), InputTokens.estimate(body));
        return price.savedByCache((double) tokens, settings.cacheSaves()).amount();
    }

    private boolean cachesPrompts(String model) {
        ChatModels.Served served = models.find(model);
        return served != null && served.provider().cachesPrompts();
    }

    /** Makes the answer to a routed request carry a token, if there are sessions. */
    void attach(ChatCall.Target target, Trace trace) {
        String key = settings.key();
        if (key != null && target instanceof ChatCall.Target.Routed routed) {
            long tokens = InputTokens.estimate(routed.request().body());
            trace.session(model -> new SessionToken(model, tokens, clock.instant()).signed(key));
        }
    }
}
