package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/** Where requests come in; streams answers as the function does. */
sealed interface FrontDoor permits GatewayFrontDoor, UrlFrontDoor {
    /** What both are watched by: the alarms that turn a new version back have to be quick. */
    Duration PERIOD = Duration.minutes(1);

    /** What clients have to know: OpenAI's base URL without its {@code /v1}. */
    String url();

    /** The share of requests answered with 5xx, in percent. */
    IMetric serverErrorPercent();

    /** The 99th percentile of whole answers, in milliseconds. */
    IMetric latencyP99();

    /** The one that the deployment asks for. */
    static FrontDoor to(RouterFunction function, Deployment deployment) {
        return switch (deployment.frontDoor().kind()) {
            case API_GATEWAY -> new GatewayFrontDoor(function, deployment);
            case FUNCTION_URL -> new UrlFrontDoor(function, deployment);
        };
    }
}
