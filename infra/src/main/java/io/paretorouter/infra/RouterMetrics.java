package io.paretorouter.infra;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * What the router says of itself: the metrics in the line that it logs per request, which
 * CloudWatch reads from there. The one place that knows their names.
 */
final class RouterMetrics {
    /** The router's. */
    static final String NAMESPACE = "ParetoRouter";

    static final String REQUESTS = "Requests";
    static final String COST_USD = "CostUsd";
    static final String BASELINE_USD = "BaselineUsd";
    static final String FALLBACKS = "Fallbacks";
    static final String TABLE_AGE_SECONDS = "TableAgeSeconds";
    static final String TABLES_REFUSED = "TablesRefused";
    static final String MODEL = "Model";

    /** What alarms look at: five of these pass before a canary gets all the traffic. */
    private static final Duration MINUTE = Duration.minutes(1);

    private RouterMetrics() {}

    /** Over all models, minute by minute. */
    static Metric of(String name, String statistic) {
        return of(name, statistic, MINUTE);
    }

    /** Over all models, for each period. */
    static Metric of(String name, String statistic, Duration period) {
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(name)
                .statistic(statistic)
                .period(period)
                .build();
    }

    /** What share of the baseline the router did not spend, in percent. */
    static IMetric savedPercent() {
        return MathExpression.Builder.create()
                .label("saved, % of the best single model's cost")
                .expression("100 * (baseline - cost) / baseline")
                .usingMetrics(
                        Map.of(
                                "baseline", of(BASELINE_USD, "Sum"),
                                "cost", of(COST_USD, "Sum")))
                .period(Duration.hours(1))
                .build();
    }

    /** What share of the requests another model than the chosen one answered, in percent. */
    static IMetric fallbackPercent() {
        return MathExpression.Builder.create()
                .label("fallbacks, % of requests")
                .expression("100 * fallbacks / requests")
                .usingMetrics(
                        Map.of(
                                "fallbacks", of(FALLBACKS, "Sum"),
                                "requests", of(REQUESTS, "Sum")))
                .period(MINUTE)
                .build();
    }

    /** A metric of every model that there is, one line each. */
    static IMetric byModel(String name) {
        return MathExpression.Builder.create()
                .label("")
                .expression(
                        "SEARCH('{%s,%s} MetricName=\"%s\"', 'Sum', 300)"
                                .formatted(NAMESPACE, MODEL, name))
                .usingMetrics(Map.of())
                .period(Duration.minutes(5))
                .build();
    }
}
