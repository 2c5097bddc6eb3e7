package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatFailure;
import org.jspecify.annotations.Nullable;

/**
 * One candidate that was asked to answer, or passed over because it is to be left alone.
 *
 * @param model its name in the routing table
 * @param failure why it did not answer; null if it did, or has begun to
 * @param nanos how long it took, in nanoseconds: to the failure, to the whole answer, or of a
 *     streamed answer to the first chunk
 */
public record Attempt(String model, @Nullable ChatFailure failure, long nanos) {

    /** Whether its provider was called. */
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
