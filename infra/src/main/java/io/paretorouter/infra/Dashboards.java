package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;

/** What an operator looks at: is it worth it, what does it choose, how long does it take. */
final class Dashboards {
    private static final int WIDE = 12;
    private static final Duration HOUR = Duration.hours(1);

    private Dashboards() {}

    /** The dashboard of one deployment. */
    static Dashboard of(
            Stack stack, Deployment deployment, RouterFunction function, FrontDoor frontDoor) {
        RouterMetrics metrics = new RouterMetrics(deployment.name());
        return Dashboard.Builder.create(stack, "Dashboard")
                .dashboardName(deployment.name())
                .widgets(
                        List.of(
                                List.of(cost(metrics), saved(metrics)),
                                List.of(models(metrics), latency(metrics, frontDoor)),
                                List.of(
                                        coldStarts(function),
                                        trouble(metrics, function, frontDoor)),
                                List.of(age(metrics), refused(function))))
                .build();
    }

    private static IWidget cost(RouterMetrics metrics) {
        return graph(
                "Cost an hour (USD): spent, and what the best single model would have taken",
                List.of(
                        metrics.of(RouterMetrics.COST_USD, "Sum", HOUR),
                        metrics.of(RouterMetrics.BASELINE_USD, "Sum", HOUR)));
    }

    private static IWidget saved(RouterMetrics metrics) {
        return graph(
                "Saved against the best single model (%)", List.of(metrics.savedPercent(HOUR)));
    }

    private static IWidget models(RouterMetrics metrics) {
        return GraphWidget.Builder.create()
                .title("Answers by model")
                .stacked(true)
                .width(WIDE)
                .left(List.of(metrics.answersByModel()))
                .build();
    }

    private static IWidget latency(RouterMetrics metrics, FrontDoor frontDoor) {
        Stream<IMetric> stages =
                RouterMetrics.STAGES.stream().map(stage -> metrics.of(stage, "p99"));
        return graph(
                "Latency, p99 (ms): where it goes, and what the front door sees",
                Stream.concat(stages, Stream.of(frontDoor.latencyP99())).toList());
    }

    /** From Lambda's own report of each invocation, which says how long one took to start. */
    private static IWidget coldStarts(RouterFunction function) {
        return LogQueryWidget.Builder.create()
                .title("Cold starts an hour: how many, and how long (ms)")
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

    private static IWidget trouble(
            RouterMetrics metrics, RouterFunction function, FrontDoor frontDoor) {
        return graph(
                "Trouble: 5xx, failures and fallbacks (%), crashes, throttles",
                List.of(
                        frontDoor.serverErrorPercent(),
                        metrics.failedPercent(),
                        metrics.fallbackPercent(),
                        function.live().metricErrors(),
                        function.function().metricThrottles()));
    }

    private static IWidget age(RouterMetrics metrics) {
        return graph(
                "Age of the routing table (s)",
                List.of(metrics.of(RouterMetrics.TABLE_AGE, "Maximum")));
    }

    private static IWidget refused(RouterFunction function) {
        return graph("Routing tables refused", List.of(function.refusedTables()));
    }

    private static IWidget graph(String title, List<? extends IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).width(WIDE).left(metrics).build();
    }
}
