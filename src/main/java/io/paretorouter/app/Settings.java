package io.paretorouter.app;

import io.paretorouter.api.ApiSettings;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.lambda.LambdaSettings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that are words or numbers in text, as values; what is wrong is refused by its name.
 */
final class Settings {
    private final RouterConfig config;

    Settings(RouterConfig config) {
        this.config = config;
    }

    /**
     * What holds for requests.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    ApiSettings api() {
        Goal goal = named("router.alpha", () -> Goal.of(config.alpha()));
        Scorer.Kind scorer = named("router.scorer", () -> Scorer.Kind.of(config.scorer()));
        return named(
                "router.max-body-size",
                () ->
                        new ApiSettings(
                                goal, scorer, Math.toIntExact(config.maxBodySize().asLongValue())));
    }

    /**
     * What becomes of a query unlike all that was fitted.
     *
     * @throws IllegalArgumentException naming the setting
     */
    Router.OutOfDistribution outOfDistribution() {
        return switch (config.outOfDistribution()) {
            case "safe" -> Router.OutOfDistribution.SAFE;
            case "report" -> Router.OutOfDistribution.REPORT;
            default ->
                    throw new IllegalArgumentException(
                            "router.out-of-distribution must be \"safe\" or \"report\", got \""
                                    + config.outOfDistribution()
                                    + "\"");
        };
    }

    /**
     * What holds for the Lambda function; null where the router takes no events.
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

    private static <T> T named(String setting, Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }
}
