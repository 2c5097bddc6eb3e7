package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.FunctionUrl;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.FunctionUrlOptions;
import software.amazon.awscdk.services.lambda.InvokeMode;

/**
 * The function's own address: costs nothing beyond the function, and does nothing beyond it either.
 * Open to requests signed for AWS IAM; where the router has client keys, it checks those instead.
 */
final class UrlFrontDoor implements FrontDoor {
    private final FunctionUrl url;
    private final Alias live;

    UrlFrontDoor(RouterFunction function, Deployment deployment) {
        live = function.live();
        url =
                live.addFunctionUrl(
                        FunctionUrlOptions.builder()
                                .invokeMode(InvokeMode.RESPONSE_STREAM)
                                .authType(
                                        deployment.frontDoor().clientKeysSecret() == null
                                                ? FunctionUrlAuthType.AWS_IAM
                                                : FunctionUrlAuthType.NONE)
                                .build());
    }

    @Override
    public String url() {
        return url.getUrl();
    }

    @Override
    public IMetric serverErrorPercent() {
        return MathExpression.Builder.create()
                .label("5xx, % of requests")
                .period(PERIOD)
                .expression("100 * urlErrors / urlRequests")
                .usingMetrics(
                        Map.of(
                                "urlErrors", metric("Url5xxCount", "Sum"),
                                "urlRequests", metric("UrlRequestCount", "Sum")))
                .build();
    }

    @Override
    public IMetric latencyP99() {
        return metric("UrlRequestLatency", "p99");
    }

    private Metric metric(String name, String statistic) {
        return live.metric(
                name, MetricOptions.builder().statistic(statistic).period(PERIOD).build());
    }
}
