package io.paretorouter.core.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures what one call consumes while its answer comes in: what the provider counts, and until it
 * does, or where it never does, an estimate. Safe for use by many threads.
 */
public final class UsageMeter {
    private final Map<String, @Nullable Object> request;
    private boolean begun;
    private long writtenBytes;
    private @Nullable Usage told;

    /** A meter of a call with a request in the OpenAI schema. */
    public UsageMeter(Map<String, @Nullable Object> request) {
        this.request = request;
    }

    /**
     * What a meter shows.
     *
     * @param estimated whether the provider did not count
     */
    public record Reading(Usage usage, boolean estimated) {}

    /** The answer, or its next chunk; a later count of the provider's replaces an earlier one. */
    public synchronized void add(Completion piece) {
        begun = true;
        writtenBytes += OutputTokens.bytes(piece.body());
        if (piece.usage() != null) {
            told = piece.usage();
        }
    }

    /** What was consumed so far; null where nothing of an answer has come. */
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
