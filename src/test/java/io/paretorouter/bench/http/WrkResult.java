package io.paretorouter.bench.http;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What wrk says of a run.
 *
 * @param requests answered
 * @param perSecond requests answered a second
 * @param medianMillis the median time of an answer
 * @param p99Millis its 99th percentile
 */
record WrkResult(long requests, double perSecond, double medianMillis, double p99Millis) {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx.*|Socket errors.*");

    /**
     * Reads its output with {@code --latency}.
     *
     * @throws IllegalStateException if any request failed, or the output is another
     */
    static WrkResult parse(String said) {
        if (FAILURES.matcher(said).find()) {
            throw new IllegalStateException("requests failed: " + said);
        }
        return new WrkResult(
                Long.parseLong(find(REQUESTS, said).group(1)),
                Double.parseDouble(find(PER_SECOND, said).group(1)),
                millis(find(MEDIAN, said)),
                millis(find(P99, said)));
    }

    private static MatchResult find(Pattern pattern, String said) {
        return pattern.matcher(said)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + pattern + " in " + said));
    }

    private static double millis(MatchResult time) {
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }
}
