package io.paretorouter.app;

import io.paretorouter.adapter.breaker.BreakerSettings;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.adapter.secrets.AwsSecrets;
import io.paretorouter.adapter.secrets.SecretArn;
import io.paretorouter.adapter.secrets.SecretException;
import io.paretorouter.api.ApiSettings;
import io.paretorouter.api.RequestLog;
import io.paretorouter.api.SessionSettings;
import io.paretorouter.core.chat.Fallback;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.lambda.LambdaSettings;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings that are words or numbers in text, as values; a wrong one is refused by name. */
final class Settings {
    private final RouterConfig config;

    Settings(RouterConfig config) {
        this.config = config;
    }

    /**
     * The settings for requests.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    ApiSettings api() {
        Goal goal = named("router.alpha", () -> Goal.of(config.alpha()));
        Scorer.Kind scorer = named("router.scorer", () -> Scorer.Kind.of(config.scorer()));
        int mostBytes =
                named(
                        "router.max-body-size",
                        () -> Math.toIntExact(config.maxBodySize().asLongValue()));
        Duration timeout = positive("router.request-timeout", config.requestTimeout());
        return named(
                "router.max-body-size", () -> new ApiSettings(goal, scorer, mostBytes, timeout));
    }

    /**
     * The settings for conversations that stay with their model; a key that is stored in AWS is
     * fetched.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     * @throws SecretException if the key cannot be fetched
     */
    SessionSettings sessions() {
        return new SessionSettings(
                config.sessionKey().map(this::sessionKey).orElse(null),
                config.sessionCacheTtl(),
                config.sessionCacheSaves());
    }

    private String sessionKey(String key) {
        if (!SecretArn.is(key)) {
            return key;
        }
        SecretArn arn = named("router.session-key", () -> SecretArn.of(key));
        return new AwsSecrets(config.secrets().endpoint().orElse(null)).read(arn);
    }

    /**
     * How far a request may fall back when models fail.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    Fallback fallback() {
        return named(
                "router.fallback",
                () -> new Fallback(config.fallback().maxAttempts(), config.fallback().maxLoss()));
    }

    /**
     * When a model's circuit breaker opens; null if there are no breakers.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    @Nullable BreakerSettings breaker() {
        RouterConfig.Breaker breaker = config.breaker();
        if (!breaker.enabled()) {
            return null;
        }
        return named(
                "router.breaker",
                () ->
                        new BreakerSettings(
                                breaker.window(),
                                breaker.minCalls(),
                                breaker.failurePercent(),
                                breaker.pause()));
    }

    /**
     * What to do with a query unlike all that the table was fitted on.
     *
     * @throws IllegalArgumentException naming the setting
     */
    Router.OutOfDistributionPolicy outOfDistribution() {
        return switch (config.outOfDistribution()) {
            case "safe" -> Router.OutOfDistributionPolicy.SAFE;
            case "report" -> Router.OutOfDistributionPolicy.REPORT;
            default ->
                    throw new IllegalArgumentException(
                            "router.out-of-distribution must be \"safe\" or \"report\", got \""
                                    + config.outOfDistribution()
                                    + "\"");
        };
    }

    /**
     * How the full embedder is run.
     *
     * @throws IllegalArgumentException naming the setting
     */
    FullEmbedderVariant fullEmbedder() {
        RouterConfig.Full full = config.full();
        return named("router.full", () -> FullEmbedderVariant.of(full.engine(), full.precision()));
    }

    /**
     * In tiered mode, the longest that full may be predicted to take for a text.
     *
     * @throws IllegalArgumentException naming the setting
     */
    Duration longestEmbedding() {
        Duration longest = Duration.ofMillis(config.full().maxEmbedMs());
        return notNegative("router.full.max-embed-ms", longest);
    }

    /**
     * In tiered mode, how long loading waits for the first decision.
     *
     * @throws IllegalArgumentException naming the setting
     */
    Duration loadAfter() {
        return notNegative("router.full.load-after", config.full().loadAfter());
    }

    /**
     * The age at which a key stored in AWS is fetched again.
     *
     * @throws IllegalArgumentException naming the setting
     */
    Duration secretsRefresh() {
        return notNegative("router.secrets.refresh", config.secrets().refresh());
    }

    /**
     * The settings for the Lambda function; null if the router takes no events.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    @Nullable LambdaSettings lambda() {
        RouterConfig.Lambda lambda = config.lambda();
        LambdaSettings.Response response =
                named(
                        "router.lambda.response",
                        () -> LambdaSettings.Response.of(lambda.response()));
        String runtimeApi = lambda.runtimeApi().orElse("");
        LambdaSettings settings =
                named(
                        "router.lambda",
                        () ->
                                new LambdaSettings(
                                        runtimeApi,
                                        response,
                                        lambda.basePath().orElse(""),
                                        lambda.deadlineMargin()));
        return switch (lambda.enabled()) {
            case "auto" -> runtimeApi.isEmpty() ? null : settings;
            case "false" -> null;
            default ->
                    throw new IllegalArgumentException(
                            "router.lambda.enabled must be \"auto\" or \"false\", got \""
                                    + lambda.enabled()
                                    + "\"");
        };
    }

    /**
     * The format of the line for each request.
     *
     * @throws IllegalArgumentException naming the setting
     */
    RequestLog.Format requestLog() {
        return switch (config.log().requests()) {
            case "auto" -> lambda() == null ? RequestLog.Format.JSON : RequestLog.Format.EMF;
            case "emf" -> RequestLog.Format.EMF;
            case "json" -> RequestLog.Format.JSON;
            case "off" -> RequestLog.Format.OFF;
            default ->
                    throw new IllegalArgumentException(
                            "router.log.requests must be \"auto\", \"emf\", \"json\" or \"off\","
                                    + " got \""
                                    + config.log().requests()
                                    + "\"");
        };
    }

    private static Duration notNegative(String setting, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(setting + " must not be negative, got " + time);
        }
        return time;
    }

    /**
     * The given time, if it is above 0.
     *
     * @throws IllegalArgumentException naming the setting
     */
    static Duration positive(String setting, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException(setting + " must be more than 0, got " + time);
        }
        return time;
    }

    /**
     * The converted setting.
     *
     * @throws IllegalArgumentException naming the setting
     */
    static <T> T named(String setting, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }
}
