package io.paretorouter.lambda;

import java.time.Duration;

/**
 * The settings of the Lambda function.
 *
 * @param runtimeApi where the Runtime API is, {@code host:port}
 * @param response how answers are sent; the front door has to expect the same
 * @param basePath the prefix to remove from paths, such as {@code /llm}; empty for none
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

    /** How answers are sent. */
    public enum Response {
        /** In one piece, which every front door expects unless told otherwise; at most 6 MB. */
        BUFFERED,
        /**
         * As they are produced, for a REST API with transfer mode STREAM, or a function URL in its
         * streaming mode.
         */
        STREAMING;

        /**
         * The way of sending with a given name.
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
