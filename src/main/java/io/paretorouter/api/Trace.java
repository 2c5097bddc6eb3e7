package io.paretorouter.api;

import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.chat.Attempt;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.core.llm.UsageMeter;
import io.paretorouter.core.route.Decision;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of one request, gathered while it is served: the source of its headers, its log line
 * and its metrics. Written by the request's thread, read by the event loop once the response has
 * ended.
 */
final class Trace {
    private static final String KEY = "pareto.trace";

    private final String requestId;
    private final TraceContext context;
    private final Timeline timeline = new Timeline();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile byte[] body = {};
    private volatile @Nullable Thread worker;
    private volatile @Nullable Decision decision;
    private volatile @Nullable String model;
    private volatile @Nullable UsageMeter meter;
    private volatile @Nullable Catalog catalog;
    private volatile @Nullable ErrorCode error;
    private volatile @Nullable String client;
    private volatile boolean expired;
    private volatile boolean abandoned;
    private volatile @Nullable UnaryOperator<String> session;

    private Trace(String requestId, TraceContext context) {
        this.requestId = requestId;
        this.context = context;
    }

    /** Attaches a new trace to a request, under the name that its front door gave it, if any. */
    static Trace begin(RoutingContext http) {
        Origin origin = Origin.of(http);
        String named = origin == null ? null : origin.requestId();
        Trace trace =
                new Trace(
                        named == null ? "req_" + UUID.randomUUID() : named,
                        TraceContext.of(http.request()));
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

    /** The request's place in a distributed trace. */
    TraceContext context() {
        return context;
    }

    /** When it reached which stage. */
    Timeline timeline() {
        return timeline;
    }

    /** The body is in. */
    void received(byte[] bytes) {
        body = bytes;
        timeline.reach(Stage.RECEIVED);
    }

    /** The body, handed out once: an answer may take long, and the bytes are not needed for it. */
    byte[] takeBody() {
        byte[] bytes = body;
        body = new byte[0];
        return bytes;
    }

    /** The current thread works on the request, and on no other, until the response has ended. */
    void workedOn() {
        timeline.reach(Stage.STARTED);
        worker = Thread.currentThread();
        if (abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    /** The request's time is up: nobody waits for its answer. */
    void expire() {
        expired = true;
        abandon();
    }

    /**
     * Nobody waits for the answer any more: the request's thread is interrupted, now or as soon as
     * it begins, which ends the provider call.
     */
    void abandon() {
        abandoned = true;
        Thread working = worker;
        if (working != null) {
            working.interrupt();
        }
    }

    /** Whether the request's time was up before its answer was whole. */
    boolean expired() {
        return expired;
    }

    /** A decision was made. */
    void decided(Decision made) {
        decision = made;
        timeline.reach(Stage.DECIDED);
    }

    /** What the call consumes is read off this meter. */
    void metered(UsageMeter byMeter) {
        meter = byMeter;
    }

    /** The catalogue of the table that serves the request; null before it is known. */
    @Nullable Catalog catalog() {
        return catalog;
    }

    /** What the request costs is told by this catalogue: that of the table that serves it. */
    void priced(Catalog byCatalog) {
        catalog = byCatalog;
    }

    /** What the request cost so far; null where nothing of an answer has come. */
    @Nullable Bill bill() {
        Catalog prices = catalog;
        UsageMeter byMeter = meter;
        UsageMeter.Reading read = byMeter == null ? null : byMeter.read();
        String answers = model;
        if (prices == null || read == null || answers == null) {
            return null;
        }
        Decision made = decision;
        Usage usage = read.usage();
        return new Bill(
                answers,
                usage,
                read.estimated(),
                prices.charged(answers, usage),
                made == null ? null : prices.cost(made.baseline().model(), usage));
    }

    /** A model was tried. */
    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    /** A model answers. */
    void served(String name) {
        model = name;
        timeline.reach(Stage.ANSWERED);
    }

    /** The answer is to carry a token of its conversation, made of the name of who answers. */
    void session(UnaryOperator<String> tokenOfModel) {
        session = tokenOfModel;
    }

    /** The token that the answer is to carry; null if it is to carry none, or nobody answers. */
    @Nullable String session() {
        UnaryOperator<String> tokenOfModel = session;
        String answers = model;
        return tokenOfModel == null || answers == null ? null : tokenOfModel.apply(answers);
    }

    /** The request failed. */
    void failed(ErrorCode code) {
        error = code;
    }

    /** The client showed the key of this name. */
    void sentBy(String keyName) {
        client = keyName;
    }

    /** The decision; null where none was made (yet). */
    @Nullable Decision decision() {
        return decision;
    }

    /** How long embedding and deciding took, in whole microseconds; 0 without a decision. */
    long decisionMicros() {
        Long nanos = timeline.nanos(Stage.ASKED, Stage.DECIDED);
        return nanos == null ? 0 : nanos / 1000;
    }

    /** The model that answers; null where none does (yet). */
    @Nullable String model() {
        return model;
    }

    /** The model that answers, once one does. */
    String servedModel() {
        return Objects.requireNonNull(model, "no model has answered yet");
    }

    /** Every model that was tried, in order, where its outcome is known. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** How many providers were called; 0 where none answered yet, or failed. */
    long calls() {
        return attempts.stream().filter(Attempt::called).count();
    }

    /** Why the request failed; null if it did not. */
    @Nullable ErrorCode error() {
        return error;
    }

    /** The name of the client's key; null if it showed none. */
    @Nullable String client() {
        return client;
    }
}
