/**
 * Leaves models alone that fail: {@link io.paretorouter.adapter.breaker.GuardedChatModel} puts a
 * circuit breaker before each model of a provider.
 *
 * <ul>
 *   <li>Only transient failures count (429, 5xx, time-outs, broken connections), also of a stream
 *       that breaks half-way. What the application or the operator has to mend says nothing of a
 *       model's health, and neither does a client that hangs up.
 *   <li>A breaker opens when too many of the latest calls failed, or at once for as long as the
 *       provider asks by {@code Retry-After} (at most an hour: a wish for next year is a mistake).
 *   <li>While it is open nobody calls; after that one call at a time is let through, and its
 *       outcome closes the breaker or opens it again.
 *   <li>Where every model is left alone, nobody is called all the same: the application hears 503
 *       (429 if that is what began it) with the shortest {@code Retry-After}. Calling the best one
 *       anyway would break the promise to a provider that asked for quiet, and would load one that
 *       is down exactly when all traffic comes to it.
 * </ul>
 *
 * <p>The state is this process's own: two instances of the router, or of a Lambda function, learn
 * separately. No thread and no timer; time passes when somebody calls, so that a function that is
 * frozen between calls loses nothing.
 *
 * <p>The state machine is Resilience4j's. Failsafe 3.3 reads the system's clock and has no way to
 * give back a permit that was not used (a probe whose client hung up would keep its breaker
 * half-open for good); SmallRye Fault Tolerance wants to make the call itself, on its own timer
 * threads. Its Kotlin dependency is excluded: the circuit breaker has none of it.
 */
@NullMarked
package io.paretorouter.adapter.breaker;

import org.jspecify.annotations.NullMarked;
