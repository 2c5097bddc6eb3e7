package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.FunctionSettings;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The function, and the alias under which it is called. Each deployment that changes code or
 * settings makes a version; earlier ones stay, so that the alias can go back to them.
 */
final class RouterFunction {
    private final Function function;
    private final Alias live;
    private final LogGroup log;

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
                        .architecture(architecture(settings))
                        .memorySize(settings.memoryMb())
                        .timeout(Duration.seconds(settings.timeoutSeconds()))
                        .reservedConcurrentExecutions(settings.reservedConcurrency())
                        .environment(environment)
                        .role(permissions.role())
                        .logGroup(log)
                        .currentVersionOptions(
                                VersionOptions.builder()
                                        .removalPolicy(RemovalPolicy.RETAIN)
                                        .build())
                        .build();
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

    private static Architecture architecture(FunctionSettings settings) {
        return switch (settings.architecture()) {
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
