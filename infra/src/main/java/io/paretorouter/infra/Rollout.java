package io.paretorouter.infra;

import io.paretorouter.infra.settings.OperationsSettings;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/**
 * Moves traffic to a new version bit by bit, and back if an alarm goes off meanwhile.
 *
 * <p>CodeDeploy acts as a role of our own: AWS's policy for it (AWSCodeDeployRoleForLambdaLimited)
 * allows the same calls on every function and alarm of the account.
 */
final class Rollout {
    Rollout(
            Stack stack,
            RouterFunction function,
            OperationsSettings settings,
            List<Alarm> rollbacks) {
        Role role =
                Role.Builder.create(stack, "RolloutRole")
                        .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
                        .build();
        role.addToPolicy(mayMoveTraffic(function));
        role.addToPolicy(mayLook(rollbacks));
        LambdaDeploymentGroup group =
                LambdaDeploymentGroup.Builder.create(stack, "Rollout")
                        .alias(function.live())
                        .alarms(rollbacks)
                        .deploymentConfig(
                                LambdaDeploymentConfig.fromLambdaDeploymentConfigName(
                                        stack,
                                        "RolloutKind",
                                        "CodeDeployDefault." + settings.rollout()))
                        .role(role.withoutPolicyUpdates())
                        .build();
        group.getNode().addDependency(role);
    }

    /** The alias by name, not by reference: it needs the rollout, which needs this. */
    private static PolicyStatement mayMoveTraffic(RouterFunction function) {
        String arn = function.function().getFunctionArn();
        return PolicyStatement.Builder.create()
                .actions(
                        List.of(
                                "lambda:GetAlias",
                                "lambda:GetProvisionedConcurrencyConfig",
                                "lambda:UpdateAlias"))
                .resources(List.of(arn, arn + ":" + function.live().getAliasName()))
                .build();
    }

    private static PolicyStatement mayLook(List<Alarm> rollbacks) {
        return PolicyStatement.Builder.create()
                .actions(List.of("cloudwatch:DescribeAlarms"))
                .resources(rollbacks.stream().map(Alarm::getAlarmArn).toList())
                .build();
    }
}
