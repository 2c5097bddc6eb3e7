package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.arrayEquals;
import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Template;

class RolloutTest {
    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String GROUP = "AWS::CodeDeploy::DeploymentGroup";
    private static final Template TEMPLATE = Stacks.template();

    @Test
    void aNewVersionGetsATenthOfTheTrafficFirst() {
        TEMPLATE.hasResourceProperties(
                GROUP,
                Map.of("DeploymentConfigName", "CodeDeployDefault.LambdaCanary10Percent5Minutes"));
        TEMPLATE.hasResource(
                "AWS::Lambda::Alias",
                Map.of(
                        "UpdatePolicy",
                        Map.of(
                                "CodeDeployLambdaAliasUpdate",
                                Map.of(
                                        "DeploymentGroupName",
                                        Map.of("Ref", stringLikeRegexp("^Rollout"))))));
    }

    @Test
    void howItGetsItsTrafficIsTheOperatorsChoice() {
        Stacks.template(Map.of("operations.rollout", "LambdaLinear10PercentEvery1Minute"))
                .hasResourceProperties(
                        GROUP,
                        Map.of(
                                "DeploymentConfigName",
                                "CodeDeployDefault.LambdaLinear10PercentEvery1Minute"));
    }

    @Test
    void whatANewVersionCanBreakTurnsItBack() {
        TEMPLATE.hasResourceProperties(
                GROUP,
                Map.of(
                        "AutoRollbackConfiguration",
                        Map.of(
                                "Enabled",
                                true,
                                "Events",
                                List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM")),
                        "AlarmConfiguration",
                        Map.of(
                                "Enabled",
                                true,
                                "Alarms",
                                arrayEquals(
                                        Stream.of(
                                                        "ServerErrors",
                                                        "Failures",
                                                        "Crashes",
                                                        "Latency",
                                                        "Throttles",
                                                        "Fallbacks",
                                                        "RefusedTables")
                                                .map(
                                                        alarm ->
                                                                Map.of(
                                                                        "Name",
                                                                        Map.of(
                                                                                "Ref",
                                                                                stringLikeRegexp(
                                                                                        "^"
                                                                                                + alarm))))
                                                .toList()))));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS/ApiGateway, Latency, p99, 60000",
        "AWS/Lambda, Errors, Sum, 0",
        "AWS/Lambda, Throttles, Sum, 0",
        "ParetoRouter/pareto-router, tablesRefused, Sum, 0"
    })
    void anAlarmLooksAtEveryMinuteOf(
            String namespace, String metric, String statistic, double threshold) {
        TEMPLATE.hasResourceProperties(
                ALARM,
                Map.of(
                        "Namespace",
                        namespace,
                        "MetricName",
                        metric,
                        statistic.startsWith("p") ? "ExtendedStatistic" : "Statistic",
                        statistic,
                        "Period",
                        60,
                        "Threshold",
                        threshold,
                        "ComparisonOperator",
                        "GreaterThanThreshold",
                        "TreatMissingData",
                        "notBreaching"));
    }

    @ParameterizedTest
    @CsvSource({"100 * serverErrors, 1", "100 * failed, 1", "100 * fellBack, 5"})
    void anAlarmLooksAtTheShareOf(String expression, double threshold) {
        TEMPLATE.hasResourceProperties(
                ALARM,
                Map.of(
                        "Metrics",
                        arrayWith(List.of(objectLike(Map.of("Expression", expression)))),
                        "Threshold",
                        threshold,
                        "EvaluationPeriods",
                        3,
                        "DatapointsToAlarm",
                        2));
    }

    @Test
    void anOldTableIsToldOfAndTurnsNothingBack() {
        TEMPLATE.hasResourceProperties(
                ALARM,
                Map.of(
                        "MetricName",
                        "tableAgeSeconds",
                        "Dimensions",
                        List.of(Map.of("Name", "deployment", "Value", "pareto-router")),
                        "Statistic",
                        "Maximum",
                        "Threshold",
                        30 * 86_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "function-url"})
    void everyAlarmIsSent(String frontDoor) {
        Template template =
                Stacks.template(
                        Map.of("frontDoor.kind", frontDoor, "operations.email", "ops@example.com"));
        template.allResourcesProperties(
                ALARM,
                objectLike(
                        Map.of(
                                "AlarmActions",
                                List.of(Map.of("Ref", stringLikeRegexp("^Notifications"))))));
        template.hasResourceProperties(
                "AWS::SNS::Subscription",
                Map.of("Protocol", "email", "Endpoint", "ops@example.com"));
        assertThat(template.findResources(ALARM)).hasSize(9);
    }
}
