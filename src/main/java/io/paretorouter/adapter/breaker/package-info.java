/**
 * Stops calling models that fail, for a while: {@link
 * io.paretorouter.adapter.breaker.GuardedChatModel} puts a circuit breaker in front of each model
 * of a provider.
 *
 * <ul>
 *   <li>Only transient failures count (429, 5xx, time-outs, broken connections), including a stream
 *       that breaks half-way. Failures that the application or the operator has to fix say nothing
 *       about a model's health, and neither does a client that hangs up.
 *   <li>A breaker opens when too many of the latest calls failed, or at once for as long as the
 *       provider asks by {@code Retry-After} (at most an hour: a date next year is a mistake).
 *   <li>While it is open, no calls are made. After that, one call at a time is let through, and its
 *       outcome closes the breaker or opens it again; of a stream, its first chunk closes it.
 *   <li>If the breakers of all models are open, no model is called: the application gets 503 (429
 *       if that started the pause) with the shortest {@code Retry-After}. Calling the best model
 *       anyway would ignore a provider that asked for quiet, and would send all traffic to one that
 *       is down.
 * </ul>
 *
 * <p>The state belongs to this process: two instances of the router, or of a Lambda function, learn
 * separately. There is no thread and no timer. The state changes only when a call is made, so a
 * function that is frozen between calls loses nothing.
 *
 * <p>The state machine is Resilience4j's. Failsafe 3.3 reads the system's clock and has no way to
 * give back an unused permit (a probe whose client hung up would keep its breaker half-open for
 * good). SmallRye Fault Tolerance wants to make the call itself, with timer threads of its own.
 * Resilience4j's Kotlin dependency is excluded: the circuit breaker uses none of it.
 */
@NullMarked
package io.paretorouter.adapter.breaker;

import org.jspecify.annotations.NullMarked;
