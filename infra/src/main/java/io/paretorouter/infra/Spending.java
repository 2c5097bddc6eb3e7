package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;

/**
 * What a month may cost. AWS's bill has a budget; the models' calls, most of which are on other
 * bills, have an alarm on what the router counts itself.
 *
 * <p>The budget is the whole account's: one for tagged resources alone would stay at zero, in
 * silence, until the tag is activated for billing.
 */
final class Spending {
    private static final int DAYS_A_MONTH = 30;
    private static final int WARN_AT_PERCENT = 80;

    private Spending() {}

    static void limit(
            Stack stack, Deployment deployment, Alarms alarms, Notifications notifications) {
        int monthlyUsd = deployment.operations().monthlyBudgetUsd();
        alarms.notice(
                "ModelSpending",
                "Models cost more in a day than a thirtieth of the month's budget",
                new RouterMetrics(deployment.name())
                        .of(RouterMetrics.COST_USD, "Sum", Duration.days(1)),
                (double) monthlyUsd / DAYS_A_MONTH);
        String topic = notifications.topic().getTopicArn();
        CfnBudget.Builder.create(stack, "Budget")
                .budget(
                        CfnBudget.BudgetDataProperty.builder()
                                .budgetName(deployment.name())
                                .budgetType("COST")
                                .timeUnit("MONTHLY")
                                .budgetLimit(
                                        CfnBudget.SpendProperty.builder()
                                                .amount(monthlyUsd)
                                                .unit("USD")
                                                .build())
                                .build())
                .notificationsWithSubscribers(
                        List.of(
                                notification("ACTUAL", WARN_AT_PERCENT, topic),
                                notification("FORECASTED", 100, topic)))
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty notification(
            String type, int percent, String topic) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(
                        CfnBudget.NotificationProperty.builder()
                                .notificationType(type)
                                .comparisonOperator("GREATER_THAN")
                                .threshold(percent)
                                .thresholdType("PERCENTAGE")
                                .build())
                .subscribers(
                        List.of(
                                CfnBudget.SubscriberProperty.builder()
                                        .subscriptionType("SNS")
                                        .address(topic)
                                        .build()))
                .build();
    }
}
