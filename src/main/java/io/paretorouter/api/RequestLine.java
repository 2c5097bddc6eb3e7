package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.core.route.Decision;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one request's log line; unknown ones are left out. */
final class RequestLine {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final MathContext DIGITS = new MathContext(6);

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Instant time;

    RequestLine(Instant time) {
        this.time = time;
        fields.put("time", time.toString());
    }

    /** The fields so far, by name. */
    Map<String, Object> fields() {
        return fields;
    }

    /** Adds what was asked by whom, and how the response ended. */
    void request(RoutingContext http, boolean whole) {
        Trace trace = Trace.of(http);
        put("requestId", trace.requestId());
        put("traceId", trace.context().traceId());
        put("method", http.request().method().name());
        put("path", http.request().path());
        if (whole) {
            put("status", http.response().getStatusCode());
        } else {
            put("clientGone", true);
        }
        put("failed", whole && failed(trace) ? 1 : 0);
        put("client", trace.client());
        Origin origin = Origin.of(http);
        put("apiKeyId", origin == null ? null : origin.apiKeyId());
    }

    /**
     * Whether the router or a provider is to blame. A request that a model began to answer was not
     * itself wrong, whatever error the answer broke off with and whatever its status.
     */
    private static boolean failed(Trace trace) {
        ErrorCode error = trace.error();
        return error != null && (error.ours() || trace.model() != null);
    }

    /** Adds what was decided, tried and used, and how long it took. */
    void outcome(Trace trace, @Nullable Bill bill) {
        put("error", trace.error() == null ? null : trace.error().code());
        put("model", trace.model());
        Decision decision = trace.decision();
        if (decision != null) {
            decision(decision);
            put("tableAgeSeconds", age(trace.catalog()));
        }
        if (!trace.attempts().isEmpty()) {
            put("calls", trace.calls());
            put("fellBack", fellBack(trace));
            put("attempts", trace.attempts().stream().map(AttemptFields::of).toList());
        }
        if (bill != null) {
            bill(bill);
        }
        Timeline timeline = trace.timeline();
        millis("queueMs", timeline.nanos(Stage.RECEIVED, Stage.STARTED));
        millis("embedMs", timeline.nanos(Stage.ASKED, Stage.EMBEDDED));
        millis("decideMs", timeline.nanos(Stage.EMBEDDED, Stage.DECIDED));
        millis("firstByteMs", timeline.nanos(Stage.BEGUN, Stage.ANSWERED));
        millis("totalMs", timeline.nanos(Stage.BEGUN, Stage.ENDED));
    }

    /**
     * 1 if a model other than the first choice answers, else 0; null if none does. The number of
     * calls cannot tell: while the first choice cools down, its stand-in is the only model called.
     */
    private static @Nullable Integer fellBack(Trace trace) {
        String model = trace.model();
        if (model == null) {
            return null;
        }
        return trace.attempts().getFirst().model().equals(model) ? 0 : 1;
    }

    /** The seconds since the day that the table was fitted. */
    private @Nullable Long age(@Nullable Catalog catalog) {
        return catalog == null
                ? null
                : Duration.between(
                                catalog.table().provenance().date().atStartOfDay(ZoneOffset.UTC),
                                time.atOffset(ZoneOffset.UTC))
                        .toSeconds();
    }

    private void decision(Decision decision) {
        put("chosen", decision.chosen().model());
        put("alpha", decision.basis().goal().tradeoff().alpha());
        put("scorer", decision.basis().scorer().label());
        put("view", decision.basis().view());
        put("table", decision.basis().table());
        put("outOfDistribution", decision.outOfDistribution());
        put("expectedCostUsd", decision.chosen().costUsd());
    }

    private void bill(Bill bill) {
        Usage usage = bill.usage();
        put("inputTokens", usage.inputTokens());
        put("cachedInputTokens", usage.cachedInputTokens());
        put("cacheWriteTokens", usage.cacheWriteTokens());
        put("outputTokens", usage.outputTokens());
        put("reasoningTokens", usage.reasoningTokens());
        put("tokensEstimated", bill.estimated() ? true : null);
        put("costUsd", bill.cost() == null ? null : bill.cost().amount());
        put("baselineUsd", bill.baseline() == null ? null : bill.baseline().amount());
    }

    private void millis(String name, @Nullable Long nanos) {
        if (nanos != null) {
            put(name, BigDecimal.valueOf(nanos / NANOS_PER_MILLI).round(DIGITS));
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
