package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.ProviderSettings;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** What the function may do: write its log, read tables and keys, call the models named. */
final class Permissions {
    private final Role role;
    private final LogGroup log;

    Permissions(Construct stack, Deployment deployment, TableBucket tables, Keys keys) {
        log =
                LogGroup.Builder.create(stack, "Log")
                        .retention(deployment.operations().logRetention())
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build();
        role =
                Role.Builder.create(stack, "FunctionRole")
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .build();
        log.grantWrite(role);
        role.addToPolicy(tables.mayRead());
        keys.mayRead().ifPresent(role::addToPolicy);
        models(deployment).ifPresent(role::addToPolicy);
    }

    /** The function's own. */
    Role role() {
        return role;
    }

    /** Where the function logs, and the only log it may write. */
    LogGroup log() {
        return log;
    }

    private static Optional<PolicyStatement> models(Deployment deployment) {
        List<String> arns =
                deployment.routing().providers().values().stream()
                        .map(ProviderSettings::models)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return arns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        PolicyStatement.Builder.create()
                                .actions(
                                        List.of(
                                                "bedrock:InvokeModel",
                                                "bedrock:InvokeModelWithResponseStream"))
                                .resources(arns)
                                .build());
    }
}
