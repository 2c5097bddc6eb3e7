package io.paretorouter.api;

import io.paretorouter.core.route.Decision;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request, gathered while it is served: the source of its headers, its log line
 * and its metrics. Written by the request's thread, read by the event loop once the response has
 * ended.
 */
final class Trace {
    private static final String KEY = "pareto.trace";

    private final String requestId;
    private volatile byte[] body = {};
    private volatile @Nullable Thread worker;
    private volatile @Nullable Decision decision;
    private volatile long decisionNanos;
    private volatile @Nullable String model;
    private volatile int attempts;
    private volatile @Nullable ErrorCode error;
    private volatile boolean expired;

    private Trace(String requestId) {
        this.requestId = requestId;
    }

    /** Attaches a new trace to a request, under the name that its front door gave it, if any. */
    static Trace begin(RoutingContext http) {
        Origin origin = Origin.of(http);
        String named = origin == null ? null : origin.requestId();
        Trace trace = new Trace(named == null ? "req_" + UUID.randomUUID() : named);
        http.put(KEY, trace);
        return trace;
    }

    /** The trace of a request. */
    static Trace of(RoutingContext http) {
        return Objects.requireNonNull(http.get(KEY), "every request passes the gate");
    }

    /** The request's name, which its response and its log line carry. */
    String requestId() {
        return requestId;
    }

    /** The body is in. */
    void received(byte[] bytes) {
        body = bytes;
    }

    /** The body, handed out once: an answer may take long, and the bytes are not needed for it. */
    byte[] takeBody() {
        byte[] bytes = body;
        body = new byte[0];
        return bytes;
    }

    /** The current thread works on the request, and on no other, until the response has ended. */
    void workedOn() {
        worker = Thread.currentThread();
        if (expired) {
            Thread.currentThread().interrupt();
        }
    }

    /** The request's time is up: its thread is interrupted, which ends the provider call. */
    void expire() {
        expired = true;
        Thread working = worker;
        if (working != null) {
            working.interrupt();
        }
    }

    /** Whether the request's time was up before its answer was whole. */
    boolean expired() {
        return expired;
    }

    /** A decision was made, {@code nanos} after its query was handed over. */
    void decided(Decision made, long nanos) {
        decisionNanos = nanos;
        decision = made;
    }

    /** A model answers, the {@code attempt}th that was called. */
    void served(String name, int attempt) {
        model = name;
        attempts = attempt;
    }

    /** The request failed. */
    void failed(ErrorCode code) {
        error = code;
    }

    /** The thread that works on the request; null before it began. */
    @Nullable Thread worker() {
        return worker;
    }

    /** The decision; null where none was made (yet). */
    @Nullable Decision decision() {
        return decision;
    }

    /** How long embedding and deciding took, in nanoseconds; 0 without a decision. */
    long decisionNanos() {
        return decisionNanos;
    }

    /** How long embedding and deciding took, in whole microseconds; 0 without a decision. */
    long decisionMicros() {
        return decisionNanos / 1000;
    }

    /** The model that answers; null where none does (yet). */
    @Nullable String model() {
        return model;
    }

    /** The model that answers, once one does. */
    String servedModel() {
        return Objects.requireNonNull(model, "no model has answered yet");
    }

    /** How many providers were called; 0 where none answered. */
    int attempts() {
        return attempts;
    }

    /** Why the request failed; null if it did not. */
    @Nullable ErrorCode error() {
        return error;
    }
}
