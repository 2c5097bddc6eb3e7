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
 * What happened to one request, gathered while it is served: the source of its headers, its log
 * line and its metrics. Written by the request's thread, read by the event loop once the response
 * has ended.
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

    /** Attaches a new trace to a request, under the id that its front door gave it, if any. */
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

    /** The request's id, which its response and its log line carry. */
    String requestId() {
        return requestId;
    }

    /** The request's place in a distributed trace. */
    TraceContext context() {
        return context;
    }

    /** When the request reached each stage. */
    Timeline timeline() {
        return timeline;
    }

    /** Records that the body has arrived. */
    void received(byte[] bytes) {
        body = bytes;
        timeline.reach(Stage.RECEIVED);
    }

    /**
     * The body, handed out only once: an answer may take long, and need not hold on to the bytes.
     */
    byte[] takeBody() {
        byte[] bytes = body;
        body = new byte[0];
        return bytes;
    }

    /**
     * Records that the current thread works on this request, and no other, until the response has
     * ended.
     */
    void workedOn() {
        timeline.reach(Stage.STARTED);
        worker = Thread.currentThread();
        if (abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the request up because its time is over: nobody waits for its answer. */
    void expire() {
        expired = true;
        abandon();
    }

    /**
     * Gives the request up because nobody waits for its answer any more: its thread is interrupted,
     * now or as soon as it begins, which ends the provider call.
     */
    void abandon() {
        abandoned = true;
        Thread working = worker;
        if (working != null) {
            working.interrupt();
        }
    }

    /** Whether the request's time was over before its answer was complete. */
    boolean expired() {
        return expired;
    }

    /** Records the decision. */
    void decided(Decision made) {
        decision = made;
        timeline.reach(Stage.DECIDED);
    }

    /** Sets the meter that measures what the call uses. */
    void metered(UsageMeter byMeter) {
        meter = byMeter;
    }

    /** The catalogue of the table that serves the request; null until that is known. */
    @Nullable Catalog catalog() {
        return catalog;
    }

    /**
     * Sets the catalogue that the request's cost is computed with: that of the table that serves
     * it.
     */
    void priced(Catalog byCatalog) {
        catalog = byCatalog;
    }

    /** What the request has cost so far; null if no part of an answer has come. */
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

    /** Records that a model was tried. */
    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    /** Records which model answers. */
    void served(String name) {
        model = name;
        timeline.reach(Stage.ANSWERED);
    }

    /**
     * Makes the answer carry a token of its conversation, made from the name of the model that
     * answers.
     */
    void session(UnaryOperator<String> tokenOfModel) {
        session = tokenOfModel;
    }

    /** The token that the answer is to carry; null if there is none, or no model answers. */
    @Nullable String session() {
        UnaryOperator<String> tokenOfModel = session;
        String answers = model;
        return tokenOfModel == null || answers == null ? null : tokenOfModel.apply(answers);
    }

    /** Records why the request failed. */
    void failed(ErrorCode code) {
        error = code;
    }

    /** Records the name of the client's key. */
    void sentBy(String keyName) {
        client = keyName;
    }

    /** The decision; null if none was made (yet). */
    @Nullable Decision decision() {
        return decision;
    }

    /** How long embedding and deciding took, in whole microseconds; 0 without a decision. */
    long decisionMicros() {
        Long nanos = timeline.nanos(Stage.ASKED, Stage.DECIDED);
        return nanos == null ? 0 : nanos / 1000;
    }

    /** The model that answers; null if none does (yet). */
    @Nullable String model() {
        return model;
    }

    /** The model that answers; to be called only once one does. */
    String servedModel() {
        return Objects.requireNonNull(model, "no model has answered yet");
    }

    /** All attempts whose outcome is known, in order. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** How many calls to providers were answered or failed; 0 if none yet. */
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
