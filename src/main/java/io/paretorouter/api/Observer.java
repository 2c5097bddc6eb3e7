package io.paretorouter.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paretorouter.core.route.Decision;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs and counts each request when it ends: one line, without a word of the query. */
@Singleton
final class Observer {
    private static final Logger LOG = Logger.getLogger("io.paretorouter.requests");

    private final MeterRegistry registry;
    private final Timer decisions;

    Observer(MeterRegistry registry) {
        this.registry = registry;
        this.decisions =
                Timer.builder("pareto.decision")
                        .description("Embedding a query and deciding")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
    }

    /**
     * A request ended.
     *
     * @param whole whether its response went out to the end; otherwise the client is gone
     */
    void ended(RoutingContext http, Trace trace, boolean whole) {
        Thread worker = trace.worker();
        if (!whole && worker != null) {
            worker.interrupt(); // ends the provider call
        }
        count(trace);
        log(http, trace, whole);
    }

    private void count(Trace trace) {
        Decision decision = trace.decision();
        if (decision != null) {
            decisions.record(trace.decisionNanos(), TimeUnit.NANOSECONDS);
            registry.counter("pareto.decisions", "model", decision.chosen().model()).increment();
        }
        if (trace.model() != null) {
            registry.counter("pareto.answers", "model", trace.model()).increment();
        }
        if (trace.error() != null) {
            registry.counter("pareto.errors", "code", trace.error().code()).increment();
        }
    }

    private static void log(RoutingContext http, Trace trace, boolean whole) {
        Decision decision = trace.decision();
        StringBuilder line = new StringBuilder();
        line.append(http.request().method()).append(' ').append(http.request().path());
        append(line, "status", whole ? http.response().getStatusCode() : "client-gone");
        Origin origin = Origin.of(http);
        if (origin != null) {
            append(line, "requestId", origin.requestId());
            append(line, "apiKeyId", origin.sender().apiKeyId());
        }
        append(line, "error", trace.error() == null ? null : trace.error().code());
        append(line, "model", trace.model());
        append(line, "attempts", trace.attempts() == 0 ? null : trace.attempts());
        if (decision != null) {
            append(line, "chosen", decision.chosen().model());
            append(line, "alpha", decision.basis().aim().tradeoff().alpha());
            append(line, "view", decision.basis().view());
            append(line, "table", decision.basis().table());
            append(line, "outOfDistribution", decision.outOfDistribution());
            append(line, "decisionMicros", trace.decisionMicros());
        }
        LOG.info(line);
    }

    private static void append(StringBuilder line, String name, @Nullable Object value) {
        if (value != null) {
            line.append(' ').append(name).append('=').append(value);
        }
    }
}
