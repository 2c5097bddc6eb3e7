package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Logs and counts each request when it ends. */
@Singleton
final class Observer {
    private final Metrics metrics;
    private final RequestLog log;

    Observer(Metrics metrics, RequestLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    /**
     * Logs and counts a request that has ended.
     *
     * @param whole whether its response was sent to the end; otherwise the client is gone
     */
    void ended(RoutingContext http, Trace trace, boolean whole) {
        trace.timeline().reach(Stage.ENDED);
        if (!whole) {
            trace.abandon();
        }
        @Nullable Bill bill = trace.bill();
        metrics.count(trace, bill);
        log.write(http, trace, bill, whole);
    }
}
