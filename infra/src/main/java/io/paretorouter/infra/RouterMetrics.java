package io.paretorouter.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * What the router says of itself: the metrics in the lines that it logs, which CloudWatch reads
 * from there ({@code router.log.requests}). The one place that knows their names.
 *
 * @param deployment whose: the value of the dimension that keeps deployments apart
 */
record RouterMetrics(String deployment) {
    /** The router's. */
    static final String NAMESPACE = "ParetoRouter";

    /** What an answer's calls of models cost. */
    static final String COST_USD = "costUsd";

    /** What the best single model would have cost. */
    static final String BASELINE_USD = "baselineUsd";

    /** How many models were called for an answer. */
    static final String CALLS = "calls";

    /** 1 for an answer of another model than the first choice, 0 for one of the first choice. */
    static final String FELL_BACK = "fellBack";

    /**
     * 1 for a request that came to grief by the router or a provider, be it in the middle of a
     * stream, whose status was 200 by then; 0 for any other.
     */
    static final String FAILED = "failed";

    /** How long ago the table in force was made, in seconds. */
    static final String TABLE_AGE = "tableAgeSeconds";

    /** What the router's log says of a published table that it does not take. */
    static final String REFUSAL = "table refused, the last good one goes on";

    /** Where the time of an answer goes, in milliseconds, in the order in which it passes. */
    static final List<String> STAGES =
            List.of("queueMs", "embedMs", "decideMs", "firstByteMs", "totalMs");

    /** Whose metrics they are, as {@code router.deployment} says. */
    static final String DEPLOYMENT = "deployment";

    /** Which model answered. */
    static final String MODEL = "model";

    /** What alarms look at: five of these pass before a canary gets all the traffic. */
    private static final Duration MINUTE = Duration.minutes(1);

    /** Over all models, minute by minute. */
    Metric of(String name, String statistic) {
        return of(name, statistic, MINUTE);
    }

    /** Over all models, for each period. */
    Metric of(String name, String statistic, Duration period) {
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(name)
                .dimensionsMap(Map.of(DEPLOYMENT, deployment))
                .statistic(statistic)
                .period(period)
                .build();
    }

    /** What share of the baseline the router did not spend, in percent, for each period. */
    IMetric savedPercent(Duration period) {
        return MathExpression.Builder.create()
                .label("saved, % of the best single model's cost")
                .expression("100 * (baseline - cost) / baseline")
                .usingMetrics(
                        Map.of(
                                "baseline", of(BASELINE_USD, "Sum", period),
                                "cost", of(COST_USD, "Sum", period)))
                .period(period)
                .build();
    }

    /** The share of answers that another model gave than the first choice, in percent. */
    IMetric fallbackPercent() {
        return percent("fallbacks, % of answers", FELL_BACK);
    }

    /** The share of requests that the router or a provider is to blame for, in percent. */
    IMetric failedPercent() {
        return percent("failures and broken streams, % of requests", FAILED);
    }

    private IMetric percent(String label, String ofOnesAndZeros) {
        return MathExpression.Builder.create()
                .label(label)
                .expression("100 * " + ofOnesAndZeros)
                .usingMetrics(Map.of(ofOnesAndZeros, of(ofOnesAndZeros, "Average")))
                .period(MINUTE)
                .build();
    }

    /** Answers by the model that gave them, a line each; models are found, not named. */
    IMetric answersByModel() {
        return MathExpression.Builder.create()
                .label("")
                .expression(
                        "SEARCH('{%s,%s,%s} %s=\"%s\" MetricName=\"%s\"', 'SampleCount', 300)"
                                .formatted(
                                        NAMESPACE,
                                        DEPLOYMENT,
                                        MODEL,
                                        DEPLOYMENT,
                                        deployment,
                                        CALLS))
                .usingMetrics(Map.of())
                .period(Duration.minutes(5))
                .build();
    }
}
