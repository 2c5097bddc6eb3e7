package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatFailure;
import org.jspecify.annotations.Nullable;

/**
 * One candidate that was asked to answer, or was skipped because it is cooling down.
 *
 * @param model its name in the routing table
 * @param failure why it did not answer; null if it did or has begun to
 * @param nanos how long it took, in nanoseconds: until the failure, the whole answer or, if
 *     streamed, the first chunk
 */
public record Attempt(String model, @Nullable ChatFailure failure, long nanos) {

    /** Whether the provider was called. */
    public boolean called() {
        return switch (failure) {
            case null -> true;
            case ChatFailure.Transient t -> true;
            case ChatFailure.Permanent p -> true;
            case ChatFailure.CoolingDown c -> false;
            case ChatFailure.NotAllowed n -> false;
            case ChatFailure.NotConfigured n -> false;
        };
    }
}
