package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs one line of JSON for each request, without a word of the query, and without keys. */
public final class RequestLog {
    private static final Logger LOG = Logger.getLogger("io.paretorouter.requests");

    private final Format format;
    private final @Nullable String deployment;
    private final InstantSource clock;

    /** The format of a line. */
    public enum Format {
        /** JSON that CloudWatch reads metrics from, in its embedded metric format. */
        EMF,
        /** Plain JSON. */
        JSON,
        /** No lines. */
        OFF
    }

    /**
     * A log in a format, whose lines are dated by a clock.
     *
     * @param deployment the name of the deployment, for the metrics; null if it has none
     */
    public RequestLog(Format format, @Nullable String deployment, InstantSource clock) {
        this.format = format;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Logs a request that has ended; {@code whole} says whether its client is still there. */
    void write(RoutingContext http, Trace trace, @Nullable Bill bill, boolean whole) {
        if (format == Format.OFF || !LOG.isInfoEnabled()) {
            return;
        }
        RequestLine line = new RequestLine(clock.instant());
        line.request(http, whole);
        line.outcome(trace, bill);
        Map<String, Object> tree =
                format == Format.EMF
                        ? EmbeddedMetrics.in(line.fields(), deployment, clock)
                        : line.fields();
        LOG.info(new String(Json.write(tree), StandardCharsets.UTF_8));
    }
}
