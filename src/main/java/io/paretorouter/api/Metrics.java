package io.paretorouter.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paretorouter.api.Timeline.Stage;
import io.paretorouter.core.chat.Attempt;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.core.route.Decision;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts and times requests; {@code /q/metrics} shows the figures. */
@Singleton
final class Metrics {
    private static final String MODEL = "model";
    private static final String TOKENS = "pareto.tokens";
    private static final String KIND = "kind";

    private final MeterRegistry registry;
    private final Timer decision;
    private final Timer queue;
    private final Timer embed;
    private final Timer firstByte;
    private final Timer total;

    Metrics(MeterRegistry registry) {
        this.registry = registry;
        this.decision = timer("pareto.decision", "Embedding a query and deciding");
        this.queue = timer("pareto.queue", "From a request's last byte to its thread");
        this.embed = timer("pareto.embed", "Embedding a query");
        this.firstByte = timer("pareto.first.byte", "From a request to its answer's first piece");
        this.total = timer("pareto.request", "From a request to the end of its answer");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    /**
     * Counts a request that has ended.
     *
     * @param bill what it cost; null if no part of an answer came
     */
    void count(Trace trace, @Nullable Bill bill) {
        time(trace.timeline());
        Decision made = trace.decision();
        if (made != null) {
            add("pareto.decisions", made.chosen().model(), 1);
        }
        if (trace.model() != null) {
            add("pareto.answers", trace.model(), 1);
        }
        for (Attempt attempt : trace.attempts()) {
            String outcome = AttemptFields.outcome(attempt);
            registry.counter("pareto.attempts", MODEL, attempt.model(), "outcome", outcome)
                    .increment();
        }
        if (trace.error() != null) {
            registry.counter("pareto.errors", "code", trace.error().code()).increment();
        }
        if (bill != null) {
            count(bill);
        }
    }

    private void time(Timeline timeline) {
        record(decision, timeline.nanos(Stage.ASKED, Stage.DECIDED));
        record(queue, timeline.nanos(Stage.RECEIVED, Stage.STARTED));
        record(embed, timeline.nanos(Stage.ASKED, Stage.EMBEDDED));
        record(firstByte, timeline.nanos(Stage.BEGUN, Stage.ANSWERED));
        record(total, timeline.nanos(Stage.BEGUN, Stage.ENDED));
    }

    private static void record(Timer timer, @Nullable Long nanos) {
        if (nanos != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void count(Bill bill) {
        String model = bill.model();
        if (bill.cost() != null) {
            add("pareto.cost.usd", model, bill.cost().amount());
        }
        if (bill.baseline() != null) {
            add("pareto.baseline.usd", model, bill.baseline().amount());
        }
        if (bill.estimated()) {
            add("pareto.estimates", model, 1);
        }
        Usage usage = bill.usage();
        tokens(model, "input", usage.inputTokens());
        tokens(model, "cached", usage.cachedInputTokens());
        tokens(model, "cache_write", usage.cacheWriteTokens());
        tokens(model, "output", usage.outputTokens());
        tokens(model, "reasoning", usage.reasoningTokens());
    }

    private void tokens(String model, String kind, @Nullable Long count) {
        if (count != null) {
            registry.counter(TOKENS, MODEL, model, KIND, kind).increment(count);
        }
    }

    private void add(String counter, String model, double amount) {
        registry.counter(counter, MODEL, model).increment(amount);
    }
}
