package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.FunctionSettings;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * The function, and the alias under which it is called. Each deployment that changes code or
 * settings makes a version; earlier ones stay, so that the alias can go back to them. A version's
 * name in the template is made of what the template says of the function; where a parameter says
 * which build it is, the version's description says so, too, for CloudFormation replaces a version
 * whose description changes.
 */
final class RouterFunction {
    private final Function function;
    private final Alias live;
    private final LogGroup log;
    private final MetricFilter refusals;

    RouterFunction(
            Construct stack,
            Deployment deployment,
            Permissions permissions,
            Map<String, String> environment) {
        FunctionSettings settings = deployment.function();
        FunctionCode code = FunctionCode.of(stack, settings);
        log = permissions.log();
        function =
                Function.Builder.create(stack, "Function")
                        .description("Pareto Router, deployment " + deployment.name())
                        .code(code.code())
                        .runtime(code.runtime())
                        .handler(code.handler())
                        .architecture(architecture(code))
                        .memorySize(settings.memoryMb())
                        .timeout(Duration.seconds(settings.timeoutSeconds()))
                        .reservedConcurrentExecutions(settings.reservedConcurrency())
                        .environment(environment)
                        .role(permissions.role())
                        .logGroup(log)
                        .currentVersionOptions(
                                VersionOptions.builder()
                                        .description(code.build())
                                        .removalPolicy(RemovalPolicy.RETAIN)
                                        .build())
                        .build();
        refusals = refusals(stack, deployment.name(), log);
        String models = deployment.routing().modelsDirectory();
        if (models != null) {
            function.addLayers(models(stack, models));
        }
        live =
                Alias.Builder.create(stack, "Live")
                        .aliasName("live")
                        .version(function.getCurrentVersion())
                        .build();
    }

    /** The function itself; requests come in by {@link #live}. */
    Function function() {
        return function;
    }

    /** What the front door calls, and what a rollout moves from version to version. */
    Alias live() {
        return live;
    }

    /** Where the function writes, one line of metrics per request among it. */
    LogGroup log() {
        return log;
    }

    /** How many published tables were not taken. */
    Metric refusedTables() {
        return refusals.metric(
                MetricOptions.builder().statistic("Sum").period(Duration.minutes(1)).build());
    }

    /** A refusal is no request's: the router writes one line of text, which is counted here. */
    private static MetricFilter refusals(Construct stack, String deployment, LogGroup log) {
        return MetricFilter.Builder.create(stack, "Refusals")
                .logGroup(log)
                .filterPattern(FilterPattern.literal('"' + RouterMetrics.REFUSAL + '"'))
                .metricNamespace(RouterMetrics.NAMESPACE + "/" + deployment)
                .metricName("tablesRefused")
                .metricValue("1")
                .build();
    }

    private static Architecture architecture(FunctionCode code) {
        return switch (code.architecture()) {
            case ARM64 -> Architecture.ARM_64;
            case X86_64 -> Architecture.X86_64;
        };
    }

    /** Beside the package, so that who serves which model can change without a new build. */
    private static LayerVersion models(Construct stack, String directory) {
        return LayerVersion.Builder.create(stack, "Models")
                .description("The router's models file")
                .code(Code.fromAsset(directory))
                .build();
    }
}
