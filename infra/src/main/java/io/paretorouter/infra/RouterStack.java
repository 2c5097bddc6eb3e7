package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.Map;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All resources of one deployment, in the order in which they need each other. */
final class RouterStack {
    /**
     * Without it, a layer's content is no part of what a version of the function is known by, and a
     * changed models file would be deployed but never served.
     */
    private static final String LAYERS_MAKE_VERSIONS = "@aws-cdk/aws-lambda:recognizeLayerVersion";

    private RouterStack() {}

    /** The stack of this deployment; for any account and region. */
    static Stack in(Construct app, Deployment deployment) {
        Stack stack = new Stack(app, deployment.name(), properties(deployment));
        stack.getNode().setContext(LAYERS_MAKE_VERSIONS, true);

        TableBucket tables = new TableBucket(stack, deployment);
        Keys keys = new Keys(stack, deployment);
        Permissions permissions = new Permissions(stack, deployment, tables, keys);
        RouterFunction function =
                new RouterFunction(
                        stack,
                        deployment,
                        permissions,
                        Environment.of(deployment, tables.location(), keys));
        FrontDoor frontDoor = FrontDoor.to(function, deployment);

        Notifications notifications = new Notifications(stack, deployment.operations());
        Alarms alarms = new Alarms(stack, deployment, notifications);
        alarms.watch(function, frontDoor);
        new Rollout(stack, function, deployment.operations(), alarms.rollbacks());
        Spending.limit(stack, deployment, alarms, notifications);
        Dashboards.of(stack, deployment, function, frontDoor);

        outputs(
                stack,
                Map.of(
                        "Url", frontDoor.url(),
                        "TableLocation", tables.location(),
                        "PublisherPolicy", tables.publisherPolicyArn(),
                        "FunctionName", function.function().getFunctionName(),
                        "AlarmTopic", notifications.topic().getTopicArn()));
        return stack;
    }

    private static StackProps properties(Deployment deployment) {
        return StackProps.builder()
                .description("Pareto Router: routes each query to the best model for its price")
                .tags(Map.of("application", deployment.name()))
                .synthesizer(
                        deployment.function().portable()
                                ? new BootstraplessSynthesizer()
                                : new DefaultStackSynthesizer())
                .build();
    }

    private static void outputs(Stack stack, Map<String, String> values) {
        values.forEach((name, value) -> CfnOutput.Builder.create(stack, name).value(value).build());
    }
}
