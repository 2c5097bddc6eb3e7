package io.paretorouter.adapter.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A provider with a circuit breaker for each of its models. Safe for use by many threads. */
public final class GuardedChatModel implements ChatModel {
    private final ChatModel provider;
    private final CircuitBreakerConfig config;
    private final InstantSource clock;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    /** Guards a provider; every breaker is closed at first. */
    public GuardedChatModel(ChatModel provider, BreakerSettings settings, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
        this.config =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.minCalls())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build();
    }

    @Override
    public Completion complete(ChatRequest request) {
        return breaker(request.model()).call(permit -> provider.complete(request));
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        breaker(request.model())
                .call(
                        permit -> {
                            provider.stream(
                                    request,
                                    chunk -> {
                                        permit.begins();
                                        onChunk.accept(chunk);
                                    });
                            return true;
                        });
    }

    @Override
    public List<String> unsupported(ChatRequest request) {
        return provider.unsupported(request);
    }

    @Override
    public boolean cachesPrompts() {
        return provider.cachesPrompts();
    }

    @Override
    public ChatFailure.@Nullable CoolingDown coolingDown(String model) {
        Breaker breaker = breakers.get(model);
        return breaker == null ? null : breaker.coolingDown();
    }

    @Override
    public void disconnect() {
        provider.disconnect();
    }

    private Breaker breaker(String model) {
        return breakers.computeIfAbsent(model, name -> new Breaker(name, config, clock));
    }
}
