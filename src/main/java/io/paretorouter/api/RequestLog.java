package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One line of JSON for each request, without a word of the query, and without keys. */
public final class RequestLog {
    private static final Logger LOG = Logger.getLogger("io.paretorouter.requests");

    private final Format format;
    private final @Nullable String deployment;
    private final InstantSource clock;

    /** What a line is. */
    public enum Format {
        /** JSON that CloudWatch takes metrics from: its embedded metric format. */
        EMF,
        /** JSON. */
        JSON,
        /** Nothing. */
        OFF
    }

    /**
     * A log of a format whose lines are dated by a clock.
     *
     * @param deployment whose metrics they hold; null if it has no name
     */
    public RequestLog(Format format, @Nullable String deployment, InstantSource clock) {
        this.format = format;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** A request ended; {@code whole} says whether its client is still there. */
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
