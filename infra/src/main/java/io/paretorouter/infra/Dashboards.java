package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** What an operator looks at: is it worth it, what does it choose, how long does it take. */
final class Dashboards {
    private static final int WIDE = 12;

    private Dashboards() {}

    /** The dashboard of one deployment. */
    static Dashboard of(
            Stack stack, Deployment deployment, RouterFunction function, FrontDoor frontDoor) {
        return Dashboard.Builder.create(stack, "Dashboard")
                .dashboardName(deployment.name())
                .widgets(
                        List.of(
                                List.of(cost(), saved()),
                                List.of(models(), latency(frontDoor)),
                                List.of(coldStarts(function), health(function, frontDoor)),
                                List.of(table())))
                .build();
    }

    private static IWidget cost() {
        return graph(
                "Cost, USD an hour: what was spent, and what the best single model would have taken",
                RouterMetrics.of(RouterMetrics.COST_USD, "Sum", Duration.hours(1)),
                RouterMetrics.of(RouterMetrics.BASELINE_USD, "Sum", Duration.hours(1)));
    }

    private static IWidget saved() {
        return graph("Saved, % of the best single model's cost", RouterMetrics.savedPercent());
    }

    private static IWidget models() {
        return GraphWidget.Builder.create()
                .title("Requests by the model that answered")
                .stacked(true)
                .width(WIDE)
                .left(List.of(RouterMetrics.byModel(RouterMetrics.REQUESTS)))
                .build();
    }

    private static IWidget latency(FrontDoor frontDoor) {
        return graph(
                "Latency, ms: embedding, decision, first byte, whole answer",
                frontDoor.latencyP99());
    }

    private static IWidget coldStarts(RouterFunction function) {
        return LogQueryWidget.Builder.create()
                .title("Cold starts: how many, and how long (ms)")
                .logGroupNames(List.of(function.log().getLogGroupName()))
                .view(LogQueryVisualizationType.TABLE)
                .width(WIDE)
                .queryLines(
                        List.of(
                                "filter @type = \"REPORT\"",
                                "stats count(*) as requests, count(@initDuration) as coldStarts,"
                                        + " avg(@initDuration) as mean,"
                                        + " pct(@initDuration, 99) as p99 by bin(1h)",
                                "sort @timestamp desc"))
                .build();
    }

    private static IWidget health(RouterFunction function, FrontDoor frontDoor) {
        return graph(
                "Trouble: 5xx and fallbacks (%), crashes, throttles",
                frontDoor.serverErrorPercent(),
                RouterMetrics.fallbackPercent(),
                function.live().metricErrors(),
                function.function().metricThrottles());
    }

    private static IWidget table() {
        Metric age = RouterMetrics.of(RouterMetrics.TABLE_AGE_SECONDS, "Maximum");
        return graph(
                "Routing table: age (s), and tables refused",
                age,
                RouterMetrics.of(RouterMetrics.TABLES_REFUSED, "Sum"));
    }

    private static IWidget graph(String title, IMetric... metrics) {
        return GraphWidget.Builder.create().title(title).width(WIDE).left(List.of(metrics)).build();
    }
}
