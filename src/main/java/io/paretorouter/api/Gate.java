package io.paretorouter.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The first stop of every request: begins its trace, checks its key, collects its body and observes
 * its end.
 */
@Singleton
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int FIRST = 1000;

    /** How long a request that has run out of time may take to send its error. */
    private static final long GRACE_MILLIS = 5000;

    private static final String HEALTH = "/q/health";

    private final ClientKeys keys;
    private final BodyCollector bodies;
    private final Observer observer;
    private final Duration timeout;

    Gate(ClientKeys keys, BodyCollector bodies, Observer observer, ApiSettings settings) {
        this.timeout = settings.requestTimeout();
        this.keys = keys;
        this.bodies = bodies;
        this.observer = observer;
    }

    /** Puts the gate in front of everything that Quarkus serves. */
    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    /**
     * Gives requests that fail before they reach a resource, such as those with a malformed path,
     * the same form of answer as all others.
     */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(Gate::fail);
    }

    private static void fail(RoutingContext http) {
        int status =
                http.statusCode() < 400 ? ErrorCode.INTERNAL_ERROR.status() : http.statusCode();
        if (status >= 500 && http.failure() != null) {
            LOG.error("a request failed before it reached a resource", http.failure());
        }
        if (http.response().headWritten()) {
            http.next();
        } else {
            HttpErrors.end(http, HttpErrors.of(status, http));
        }
    }

    private void pass(RoutingContext http) {
        Trace trace = Trace.begin(http);
        http.response().putHeader("x-request-id", trace.requestId());
        String path = http.normalizedPath();
        if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            http.next();
            return;
        }
        http.addEndHandler(end -> observer.ended(http, trace, end.succeeded()));
        limit(http, trace);
        boolean direct = Origin.of(http) == null;
        boolean local = direct && ThisMachine.sent(http.request());
        ClientKeys.AccessCheck judged =
                keys.judge(http.request().getHeader("Authorization"), local);
        if (judged.key() != null) {
            trace.sentBy(judged.key());
        }
        ApiError refusal = refusal(judged.access());
        if (refusal == null && direct && undeclared(http.request())) {
            refusal = HttpErrors.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE.status(), http);
        }
        if (refusal == null) {
            bodies.collect(http, trace);
        } else {
            trace.failed(refusal.code());
            HttpErrors.end(http, refusal);
        }
    }

    /**
     * Limits a request's time to the router's own limit, or to what its front door leaves of it.
     */
    private void limit(RoutingContext http, Trace trace) {
        Origin origin = Origin.of(http);
        long millis = timeout.toMillis();
        if (origin != null && origin.deadline() != null) {
            long left = Duration.between(Instant.now(), origin.deadline()).toMillis();
            millis = Math.min(millis, left);
        }
        Vertx vertx = http.vertx();
        long expiry = vertx.setTimer(Math.max(1, millis), id -> trace.expire());
        long end = vertx.setTimer(Math.max(1, millis) + GRACE_MILLIS, id -> hangUp(http));
        http.addEndHandler(
                ended -> {
                    vertx.cancelTimer(expiry);
                    vertx.cancelTimer(end);
                });
    }

    /**
     * Closes the connection of a client that neither sends nor reads, so that no error can reach
     * it.
     */
    private static void hangUp(RoutingContext http) {
        http.request().connection().close();
    }

    /**
     * Whether a body is sent without a content type. A web page can send such a request without its
     * browser asking the server first.
     */
    private static boolean undeclared(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                && request.getHeader("Content-Type") == null;
    }

    private static @Nullable ApiError refusal(ClientKeys.Access access) {
        return switch (access) {
            case WELCOME -> null;
            case NO_KEY ->
                    ApiError.of(
                            ErrorCode.INVALID_API_KEY,
                            "this router wants a key it knows: Authorization: Bearer <key>");
            case NOT_LOCAL ->
                    ApiError.of(
                            ErrorCode.LOOPBACK_ONLY,
                            "this router serves its own machine only, as localhost and not"
                                    + " through a proxy: set"
                                    + " router.client-keys, or router.open=true to serve"
                                    + " everyone");
        };
    }
}
