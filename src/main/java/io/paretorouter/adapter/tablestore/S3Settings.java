package io.paretorouter.adapter.tablestore;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach S3.
 *
 * @param endpoint the address of an S3-compatible server; null for Amazon's own
 * @param region such as {@code eu-central-1}; null to take it from the environment, as on Lambda
 * @param pathStyle whether the bucket is in the path, not in the host name
 * @param timeouts how long to wait
 */
public record S3Settings(
        @Nullable URI endpoint, @Nullable String region, boolean pathStyle, Timeouts timeouts) {
    public S3Settings {
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !String.valueOf(endpoint.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "endpoint must be like https://host[:port], got " + endpoint);
        }
    }

    /** Whether other settings reach the same server, whatever their time-outs. */
    public boolean reaches(S3Settings others) {
        return new S3Settings(endpoint, region, pathStyle, others.timeouts).equals(others);
    }

    /**
     * Time limits.
     *
     * @param connect the longest wait for a connection
     * @param call the longest that one call may take, including retries
     */
    public record Timeouts(Duration connect, Duration call) {
        public Timeouts {
            require("connect-timeout", connect);
            require("timeout", call);
        }

        private static void require(String name, Duration duration) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException(name + " must be more than 0, got " + duration);
            }
        }
    }
}
