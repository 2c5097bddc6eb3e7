package io.paretorouter.bench.gateway;

import io.paretorouter.fixture.RawRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Two ways to the same answer, taken in turn, 100 times a second each, after they are warm. What
 * the longer way adds is a percentile of it less the same of the shorter one.
 *
 * @param name of the shorter way
 * @param shorter a way
 * @param longerName of the longer way
 * @param longer the way that passes through what is measured
 */
record SideBySide(String name, Way shorter, String longerName, Way longer) {
    private static final int WARM_UP_REQUESTS = 20_000;
    private static final int REQUESTS = 3000;
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double[] SHARES = {0.5, 0.99};
    private static final String PATH = "/v1/chat/completions";
    private static final String QUERY =
            "A train leaves the station at noon and travels east at sixty kilometres an hour; a"
                    + " second one leaves two hours later on the same track at ninety. When and how"
                    + " far from the station does the second train reach the first one, and how long"
                    + " has each of them travelled by then? Explain every step of your answer.";

    /** A way to an answer. */
    interface Way {
        /** Asks, and waits for all of the answer. */
        WireClient.Exchange ask(byte[] request) throws IOException;
    }

    private static byte[] request(boolean stream) {
        String body =
                "{\"model\":\"auto\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";
        return RawRequest.post(PATH, body.formatted(stream, QUERY));
    }

    /**
     * Measures, and prints: how long whole answers take, then how long the first chunk of a stream
     * of an {@link InstantProvider} is under way.
     */
    void measure() throws IOException {
        measure(false);
        measure(true);
    }

    private void measure(boolean stream) throws IOException {
        byte[] request = request(stream);
        for (int i = 0; i < WARM_UP_REQUESTS; i++) {
            shorter.ask(request);
            longer.ask(request);
        }
        long[] without = new long[REQUESTS];
        long[] with = new long[REQUESTS];
        long next = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            without[i] = nanos(shorter.ask(request), stream);
            with[i] = nanos(longer.ask(request), stream);
            next += INTERVAL_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        System.out.println(stream ? "first chunk of a stream" : "whole answer");
        print(without, with);
    }

    /** How long a whole exchange took, or a stream's first chunk was under way. */
    private static long nanos(WireClient.Exchange exchange, boolean stream) {
        return stream
                ? exchange.firstByte() - InstantProvider.sentNanos(exchange.firstLine())
                : exchange.ended() - exchange.sent();
    }

    private void print(long[] without, long[] with) {
        Arrays.sort(without);
        Arrays.sort(with);
        for (double share : SHARES) {
            double less = micros(without, share);
            double more = micros(with, share);
            System.out.printf(
                    "  p%.0f: %s %.0f us, %s %.0f us, overhead %.0f us%n",
                    100 * share, name, less, longerName, more, more - less);
        }
    }

    private static double micros(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }
}
