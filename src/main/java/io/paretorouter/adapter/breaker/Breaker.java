package io.paretorouter.adapter.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The circuit breaker of one model at one provider. */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final String model;
    private final CircuitBreaker circuit;
    private final Duration pause;
    private final InstantSource clock;
    private volatile Quiet quiet = new Quiet(Instant.MIN, 0);

    /**
     * Why and until when the model is not called. The failure's message is not kept: it answered
     * one client's call, and could reveal that client's query or account to others.
     *
     * @param status the status of the failure that started the pause; 0 if it had none
     */
    private record Quiet(Instant until, int status) {}

    Breaker(String model, CircuitBreakerConfig config, InstantSource clock) {
        this.model = model;
        this.circuit = CircuitBreaker.of(model, config);
        this.pause = Duration.ofMillis(config.getWaitIntervalFunctionInOpenState().apply(1));
        this.clock = clock;
        circuit.getEventPublisher()
                .onStateTransition(
                        event ->
                                LOG.infof(
                                        "model \"%s\": circuit breaker %s",
                                        model, event.getStateTransition()));
    }

    /** Why the model is not called now; null if it may be. */
    ChatFailure.@Nullable CoolingDown coolingDown() {
        Duration left = Duration.between(clock.instant(), quiet.until());
        return circuit.getState() == CircuitBreaker.State.OPEN && !left.isNegative()
                ? new ChatFailure.CoolingDown(quiet.status(), left)
                : null;
    }

    /** Permission for one call. */
    final class Permit {
        private final boolean probe = circuit.getState() == CircuitBreaker.State.HALF_OPEN;
        private boolean judged;

        /**
         * Notes that the answer has begun, which is enough for a probe to succeed: otherwise a long
         * stream would keep out all other calls until it ends. If it breaks later, that counts as a
         * failure of its own.
         */
        void begins() {
            if (probe && !judged) {
                succeeded();
            }
        }

        private void succeeded() {
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            judged = true;
        }
    }

    /**
     * Makes a call and records its outcome.
     *
     * @throws ChatException whatever the call throws; {@link ChatFailure.CoolingDown} if it is not
     *     made
     */
    <T> T call(Function<Permit, T> call) {
        if (!circuit.tryAcquirePermission()) {
            throw refused();
        }
        Permit permit = new Permit();
        try {
            T result = call.apply(permit);
            if (!permit.judged) {
                permit.succeeded();
            }
            return result;
        } catch (ChatException e) {
            if (e.failure() instanceof ChatFailure.Transient t) {
                failed(t, e);
                permit.judged = true;
            }
            throw e;
        } finally {
            if (!permit.judged) {
                circuit.releasePermission();
            }
        }
    }

    private ChatException refused() {
        ChatFailure.CoolingDown open = coolingDown();
        ChatFailure.CoolingDown failure =
                open == null // a probe is under way
                        ? new ChatFailure.CoolingDown(quiet.status(), Duration.ZERO)
                        : open;
        return new ChatException(failure, "model \"" + model + "\" is " + failure.inWords(), null);
    }

    /**
     * Records a failure. Sets why and until when to pause before the circuit opens, because other
     * threads look as soon as it does.
     */
    private void failed(ChatFailure.Transient failure, ChatException e) {
        Duration wish = failure.retryAfter();
        if (wish != null && wish.isPositive()) {
            Duration granted = wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
            begin(granted, failure);
            circuit.onError(0, TimeUnit.NANOSECONDS, e);
            circuit.transitionToOpenStateFor(granted);
            return;
        }
        if (circuit.getState() != CircuitBreaker.State.OPEN) { // this failure may open it
            begin(pause, failure);
        }
        circuit.onError(0, TimeUnit.NANOSECONDS, e);
    }

    private void begin(Duration time, ChatFailure.Transient failure) {
        quiet = new Quiet(clock.instant().plus(time), failure.status());
    }
}
