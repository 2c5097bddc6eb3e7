package io.paretorouter.infra;

import io.paretorouter.infra.settings.OperationsSettings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/** Where alarms and the budget report to. */
final class Notifications {
    private final Topic topic;

    Notifications(Stack stack, OperationsSettings settings) {
        topic = Topic.Builder.create(stack, "Notifications").enforceSsl(true).build();
        topic.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .principals(
                                List.of(
                                        new ServicePrincipal("cloudwatch.amazonaws.com"),
                                        new ServicePrincipal("budgets.amazonaws.com")))
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .conditions(
                                Map.of(
                                        "StringEquals",
                                        Map.of("aws:SourceAccount", stack.getAccount())))
                        .build());
        String email = settings.email();
        if (email != null) {
            topic.addSubscription(new EmailSubscription(email));
        }
    }

    /** The topic that they are published on. */
    Topic topic() {
        return topic;
    }
}
