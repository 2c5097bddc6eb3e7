package io.paretorouter.app;

import io.paretorouter.core.embed.Embedder;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How long an embedder takes on this machine: a straight line over tokens, through the times of two
 * lengths. Each is the best of a few runs, because whatever else happens only adds time.
 *
 * @param base nanoseconds for any text, at least 0
 * @param perToken nanoseconds for each token, at least 0
 */
record EmbedTime(double base, double perToken) {
    private static final int FEW = 8;
    private static final int MANY = 64;
    private static final int RUNS = 3;

    /** Measures an embedder. */
    static EmbedTime of(Embedder embedder) {
        double few = nanos(embedder, FEW);
        double many = nanos(embedder, MANY);
        double perToken = Math.max(0, (many - few) / (MANY - FEW));
        return new EmbedTime(Math.max(0, few - FEW * perToken), perToken);
    }

    private static long nanos(Embedder embedder, int tokens) {
        String text = "word ".repeat(tokens - 2); // plus [CLS] and [SEP]
        return LongStream.range(0, RUNS)
                .map(
                        run -> {
                            long start = System.nanoTime();
                            embedder.embed(text);
                            return System.nanoTime() - start;
                        })
                .min()
                .orElseThrow();
    }

    /** The most tokens predicted to be embedded within a time limit, at least 0. */
    int tokensWithin(Duration limit) {
        double tokens = perToken == 0 ? Integer.MAX_VALUE : (limit.toNanos() - base) / perToken;
        return (int) Math.clamp(tokens, 0, Integer.MAX_VALUE);
    }
}
