package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.FrontDoorSettings;
import io.paretorouter.infra.settings.Throttle;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiKeyOptions;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Period;
import software.amazon.awscdk.services.apigateway.QuotaSettings;
import software.amazon.awscdk.services.apigateway.ResponseTransferMode;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.apigateway.ThrottleSettings;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.amazon.awscdk.services.apigateway.UsagePlanProps;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.LogGroup;

/**
 * A regional REST API: the only kind of API Gateway's that streams. Every path wants a key of the
 * usage plan; nothing that clients or models say is logged.
 */
final class GatewayFrontDoor implements FrontDoor {
    private static final String STAGE = "live";

    /** Who asked for what, and how it ended: no body, no key, no header. */
    private static final String ACCESS_LOG =
            """
            {"requestId":"$context.requestId","time":"$context.requestTime",\
            "key":"$context.identity.apiKeyId","address":"$context.identity.sourceIp",\
            "method":"$context.httpMethod","path":"$context.resourcePath",\
            "status":"$context.status","bytes":"$context.responseLength",\
            "latencyMs":"$context.responseLatency","functionMs":"$context.integrationLatency",\
            "error":"$context.error.responseType"}""";

    private final RestApi api;

    GatewayFrontDoor(RouterFunction function, Deployment deployment) {
        Stack stack = Stack.of(function.function());
        FrontDoorSettings settings = deployment.frontDoor();
        api =
                RestApi.Builder.create(stack, "Api")
                        .restApiName(deployment.name())
                        .endpointTypes(List.of(EndpointType.REGIONAL))
                        .cloudWatchRole(false)
                        .deployOptions(stage(stack, deployment))
                        .defaultMethodOptions(MethodOptions.builder().apiKeyRequired(true).build())
                        .build();
        LambdaIntegration integration =
                LambdaIntegration.Builder.create(function.live())
                        .responseTransferMode(ResponseTransferMode.STREAM)
                        .timeout(Duration.seconds(deployment.function().timeoutSeconds()))
                        .allowTestInvoke(false)
                        .build();
        Route.ALL.forEach(
                route ->
                        api.getRoot()
                                .resourceForPath(route.path())
                                .addMethod(route.method(), integration));
        keys(settings);
        if (settings.firewall()) {
            new Firewall(api.getDeploymentStage(), settings.firewallRequestsPerFiveMinutes());
        }
    }

    @Override
    public String url() {
        return api.getDeploymentStage().urlForPath("/");
    }

    @Override
    public IMetric serverErrorPercent() {
        return MathExpression.Builder.create()
                .label("5xx, % of requests")
                .period(PERIOD)
                .expression("100 * serverErrors")
                .usingMetrics(Map.of("serverErrors", metric("5XXError", "Average")))
                .build();
    }

    @Override
    public IMetric latencyP99() {
        return metric("Latency", "p99");
    }

    /**
     * Of the stage by its name, not by reference: it waits for the alias that it calls, the alias
     * for its rollout, and the rollout for the alarms on these.
     */
    private Metric metric(String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/ApiGateway")
                .metricName(name)
                .dimensionsMap(Map.of("ApiName", api.getRestApiName(), "Stage", STAGE))
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }

    private static StageOptions stage(Stack stack, Deployment deployment) {
        LogGroup accesses =
                LogGroup.Builder.create(stack, "AccessLog")
                        .retention(deployment.operations().logRetention())
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build();
        Throttle throttle = deployment.frontDoor().throttle();
        return StageOptions.builder()
                .stageName(STAGE)
                .accessLogDestination(new LogGroupLogDestination(accesses))
                .accessLogFormat(AccessLogFormat.custom(ACCESS_LOG))
                .throttlingRateLimit(throttle.requestsPerSecond())
                .throttlingBurstLimit(throttle.burst())
                .build();
    }

    private void keys(FrontDoorSettings settings) {
        Throttle throttle = settings.throttle();
        UsagePlan plan =
                api.addUsagePlan(
                        "UsagePlan",
                        UsagePlanProps.builder()
                                .throttle(
                                        ThrottleSettings.builder()
                                                .rateLimit(throttle.requestsPerSecond())
                                                .burstLimit(throttle.burst())
                                                .build())
                                .quota(
                                        QuotaSettings.builder()
                                                .limit(throttle.requestsPerMonth())
                                                .period(Period.MONTH)
                                                .build())
                                .apiStages(
                                        List.of(
                                                UsagePlanPerApiStage.builder()
                                                        .stage(api.getDeploymentStage())
                                                        .build()))
                                .build());
        settings.apiKeys()
                .forEach(
                        name ->
                                plan.addApiKey(
                                        api.addApiKey(
                                                "Key-" + name,
                                                ApiKeyOptions.builder()
                                                        .apiKeyName(
                                                                api.getRestApiName() + "-" + name)
                                                        .build())));
    }
}
