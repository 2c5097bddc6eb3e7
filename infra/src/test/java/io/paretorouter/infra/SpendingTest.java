package io.paretorouter.infra;

import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class SpendingTest {
    private static final Template TEMPLATE =
            Stacks.template(Map.of("operations.monthlyBudgetUsd", 300));

    @Test
    void awssBillHasABudgetThatReportsBeforeItIsSpent() {
        TEMPLATE.hasResourceProperties(
                "AWS::Budgets::Budget",
                Map.of(
                        "Budget",
                        Map.of(
                                "BudgetType",
                                "COST",
                                "TimeUnit",
                                "MONTHLY",
                                "BudgetLimit",
                                Map.of("Amount", 300, "Unit", "USD")),
                        "NotificationsWithSubscribers",
                        arrayWith(List.of(reports("ACTUAL", 80), reports("FORECASTED", 100)))));
    }

    @Test
    void theBudgetMayReport() {
        TEMPLATE.hasResourceProperties(
                "AWS::SNS::TopicPolicy",
                Properties.states(
                        Map.of(
                                "Effect",
                                "Allow",
                                "Action",
                                "sns:Publish",
                                "Principal",
                                Map.of(
                                        "Service",
                                        List.of(
                                                "cloudwatch.amazonaws.com",
                                                "budgets.amazonaws.com")),
                                "Condition",
                                Map.of(
                                        "StringEquals",
                                        Map.of(
                                                "aws:SourceAccount",
                                                Map.of("Ref", "AWS::AccountId"))))));
    }

    @Test
    void whatModelsCostInADayHasAnAlarm() {
        TEMPLATE.hasResourceProperties(
                "AWS::CloudWatch::Alarm",
                Map.of(
                        "Namespace",
                        RouterMetrics.NAMESPACE,
                        "MetricName",
                        RouterMetrics.COST_USD,
                        "Dimensions",
                        List.of(Map.of("Name", RouterMetrics.DEPLOYMENT, "Value", "pareto-router")),
                        "Period",
                        86_400,
                        "Threshold",
                        10));
    }

    private static Object reports(String type, int percent) {
        return Map.of(
                "Notification",
                objectLike(Map.of("NotificationType", type, "Threshold", percent)),
                "Subscribers",
                List.of(
                        Map.of(
                                "SubscriptionType",
                                "SNS",
                                "Address",
                                Map.of("Ref", stringLikeRegexp("^Notifications")))));
    }
}
