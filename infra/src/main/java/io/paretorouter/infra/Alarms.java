package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.OperationsSettings.Limits;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;

/** What is worth waking somebody for; and of that, what a new version is turned back for. */
final class Alarms {
    private final Stack stack;
    private final Limits limits;
    private final RouterMetrics metrics;
    private final Notifications notifications;
    private final List<Alarm> rollbacks = new ArrayList<>();

    Alarms(Stack stack, Deployment deployment, Notifications notifications) {
        this.stack = stack;
        this.limits = deployment.operations().limits();
        this.metrics = new RouterMetrics(deployment.name());
        this.notifications = notifications;
    }

    /** Makes the alarms on how requests fare. */
    void watch(RouterFunction function, FrontDoor frontDoor) {
        unsteady(
                "ServerErrors",
                "Requests are answered with 5xx",
                frontDoor.serverErrorPercent(),
                limits.serverErrorPercent());
        unsteady(
                "Failures",
                "Models or the router fail, which a stream that has begun can only say in itself",
                metrics.failedPercent(),
                limits.failedPercent());
        rollback(
                "Crashes",
                "The function ends without an answer",
                function.live().metricErrors(sum()),
                0);
        unsteady(
                "Latency",
                "The slowest hundredth of the answers takes too long",
                frontDoor.latencyP99(),
                1000 * limits.latencyP99Seconds());
        rollback(
                "Throttles",
                "Lambda turns requests away",
                function.function().metricThrottles(sum()),
                0);
        unsteady(
                "Fallbacks",
                "Other models than the first choice answer",
                metrics.fallbackPercent(),
                limits.fallbackPercent());
        rollback(
                "RefusedTables",
                "A published table is refused; the one before goes on serving",
                function.refusedTables(),
                0);
        notice(
                "TableAge",
                "The routing table is old: models and prices have moved on",
                metrics.of(RouterMetrics.TABLE_AGE, "Maximum"),
                Duration.days(1).toSeconds().doubleValue() * limits.tableAgeDays());
    }

    /** Those that turn a new version back. */
    List<Alarm> rollbacks() {
        return List.copyOf(rollbacks);
    }

    /** An alarm that only tells. */
    Alarm notice(String id, String meaning, IMetric metric, double threshold) {
        return telling(alarm(id, meaning, metric, threshold).evaluationPeriods(1).build());
    }

    /** What must not happen once. */
    private void rollback(String id, String meaning, IMetric metric, double threshold) {
        rollbacks.add(notice(id, meaning, metric, threshold));
    }

    /** What may be so for a minute by chance, but not for two of three. */
    private void unsteady(String id, String meaning, IMetric metric, double threshold) {
        rollbacks.add(
                telling(
                        alarm(id, meaning, metric, threshold)
                                .evaluationPeriods(3)
                                .datapointsToAlarm(2)
                                .build()));
    }

    private Alarm.Builder alarm(String id, String meaning, IMetric metric, double threshold) {
        return Alarm.Builder.create(stack, id)
                .alarmDescription(meaning)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING);
    }

    private Alarm telling(Alarm alarm) {
        alarm.addAlarmAction(new SnsAction(notifications.topic()));
        return alarm;
    }

    private static MetricOptions sum() {
        return MetricOptions.builder().statistic("Sum").period(Duration.minutes(1)).build();
    }
}
