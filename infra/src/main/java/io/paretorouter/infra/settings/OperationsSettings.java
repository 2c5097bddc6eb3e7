package io.paretorouter.infra.settings;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What is watched, and what becomes of a version that does badly.
 *
 * @param email where alarms are sent; null for nowhere
 * @param monthlyBudgetUsd for the AWS bill, and as much again for the models' calls
 * @param logRetention how long logs are kept
 * @param rollout CodeDeploy's name, without {@code CodeDeployDefault.}, of how traffic moves
 * @param limits beyond which there is an alarm
 */
public record OperationsSettings(
        @Nullable String email,
        int monthlyBudgetUsd,
        RetentionDays logRetention,
        String rollout,
        Limits limits) {
    public OperationsSettings {
        Check.that(
                monthlyBudgetUsd > 0, "operations.monthlyBudgetUsd", "positive", monthlyBudgetUsd);
        Check.form(
                "operations.rollout",
                "LambdaAllAtOnce|Lambda(Canary|Linear)10Percent(Every)?\\d+Minutes?",
                rollout);
    }

    /**
     * What still counts as well.
     *
     * @param serverErrorPercent of the requests
     * @param failedPercent of the requests, streams that had begun among them
     * @param latencyP99Seconds of whole answers, the models' time included
     * @param fallbackPercent of the requests
     * @param tableAgeDays since the table in force was made
     */
    public record Limits(
            double serverErrorPercent,
            double failedPercent,
            double latencyP99Seconds,
            double fallbackPercent,
            double tableAgeDays) {
        public Limits {
            Check.that(
                    serverErrorPercent > 0 && serverErrorPercent <= 100,
                    "operations.limits.serverErrorPercent",
                    "in (0, 100]",
                    serverErrorPercent);
            Check.that(
                    failedPercent > 0 && failedPercent <= 100,
                    "operations.limits.failedPercent",
                    "in (0, 100]",
                    failedPercent);
            Check.that(
                    latencyP99Seconds > 0,
                    "operations.limits.latencyP99Seconds",
                    "positive",
                    latencyP99Seconds);
            Check.that(
                    fallbackPercent > 0 && fallbackPercent <= 100,
                    "operations.limits.fallbackPercent",
                    "in (0, 100]",
                    fallbackPercent);
            Check.that(
                    tableAgeDays > 0, "operations.limits.tableAgeDays", "positive", tableAgeDays);
        }
    }
}
