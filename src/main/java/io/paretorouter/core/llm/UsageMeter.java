package io.paretorouter.core.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures the tokens that one call consumes while its answer arrives: the provider's count, or an
 * estimate as long as there is none. Thread-safe.
 */
public final class UsageMeter {
    private final Map<String, @Nullable Object> request;
    private boolean begun;
    private long writtenBytes;
    private @Nullable Usage told;

    /**
     * A meter for a call.
     *
     * @param request the request, in the OpenAI schema
     */
    public UsageMeter(Map<String, @Nullable Object> request) {
        this.request = request;
    }

    /**
     * A meter's reading.
     *
     * @param estimated whether it is an estimate, because the provider gave no count
     */
    public record Reading(Usage usage, boolean estimated) {}

    /**
     * Adds the answer, or its next chunk. A later count from the provider replaces an earlier one.
     */
    public synchronized void add(Completion piece) {
        begun = true;
        writtenBytes += OutputTokens.bytes(piece.body());
        if (piece.usage() != null) {
            told = piece.usage();
        }
    }

    /** What the call has consumed so far; null before any part of the answer arrived. */
    public synchronized @Nullable Reading read() {
        if (told != null) {
            return new Reading(told, false);
        }
        if (!begun) {
            return null;
        }
        long output = Math.ceilDiv(writtenBytes, InputTokens.BYTES_PER_TOKEN);
        return new Reading(new Usage(InputTokens.estimate(request), output), true);
    }
}
