package io.paretorouter.lambda;

import java.time.Duration;

/**
 * How the function behaves.
 *
 * @param runtimeApi where the Runtime API is, {@code host:port}
 * @param response how answers go out; the front door has to expect just that
 * @param basePath taken off the front of paths, such as {@code /llm}; empty for none
 * @param deadlineMargin how long before the function would be stopped an answer has to end
 */
public record LambdaSettings(
        String runtimeApi, Response response, String basePath, Duration deadlineMargin) {
    public LambdaSettings {
        if (!basePath.isEmpty() && (!basePath.startsWith("/") || basePath.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "basePath must begin with / and not end with it, got \"" + basePath + "\"");
        }
        if (deadlineMargin.isNegative() || deadlineMargin.isZero()) {
            throw new IllegalArgumentException(
                    "deadlineMargin must be positive, got " + deadlineMargin);
        }
    }

    /** How answers go out. */
    public enum Response {
        /** In one piece, as every front door takes them unless told otherwise; at most 6 MB. */
        BUFFERED,
        /** As they are made: REST API with transfer mode STREAM, function URL likewise. */
        STREAMING;

        /**
         * The way of that name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Response of(String name) {
            return switch (name) {
                case "buffered" -> BUFFERED;
                case "streaming" -> STREAMING;
                default ->
                        throw new IllegalArgumentException(
                                "must be \"buffered\" or \"streaming\", got \"" + name + "\"");
            };
        }
    }
}
