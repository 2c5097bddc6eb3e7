package io.paretorouter.bench.http;

import io.paretorouter.bench.process.Footprint;
import io.paretorouter.bench.process.JvmCounters;
import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import io.paretorouter.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests a second, times and allocation of {@code /v1/route} in express mode. */
public final class HttpBenchmark {
    private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);
    private static final Map<String, String> EXPRESS =
            Map.of(
                    "router.embedder",
                    "express",
                    "quarkus.log.category.\"io.paretorouter.requests\".level",
                    "WARN");

    private HttpBenchmark() {}

    /**
     * A row for each number of connections, under the JVM's defaults and under the small options.
     *
     * @param seconds that each is measured, after as long a warm-up
     */
    public static List<Row> run(int seconds) throws IOException, InterruptedException {
        Wrk.require();
        List<Row> rows = new ArrayList<>();
        for (Launch launch :
                List.of(
                        Launch.jar("JVM's defaults", List.of(), EXPRESS),
                        Launch.jar("pareto --small", Launch.SMALL, EXPRESS))) {
            rows.addAll(measure(launch, seconds));
        }
        return rows;
    }

    private static List<Row> measure(Launch launch, int seconds)
            throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try (RouterProcess router = RouterProcess.start(launch)) {
            router.firstAnswer();
            Wrk.run(router.address("/v1/route"), CONNECTIONS.getLast(), seconds);
            List<WrkResult> results = new ArrayList<>();
            for (int connections : CONNECTIONS) {
                results.add(Wrk.run(router.address("/v1/route"), connections, seconds));
            }
            Footprint footprint = Footprint.of(router.pid());
            String median = decision(router, "0.5");
            String p99 = decision(router, "0.99");
            for (int i = 0; i < results.size(); i++) {
                rows.add(row(launch, CONNECTIONS.get(i), results.get(i)));
            }
            rows.add(
                    new Row(
                            "the server under it, " + launch.name(),
                            median + " embedding and deciding",
                            "p99 " + p99,
                            "resident %s (peak %s), %s"
                                    .formatted(
                                            Row.megabytes((double) footprint.resident()),
                                            Row.megabytes((double) footprint.peak()),
                                            allocation(router, seconds))));
        }
        return rows;
    }

    private static Row row(Launch launch, int connections, WrkResult result) {
        return new Row(
                "POST /v1/route, " + connections + " connections, " + launch.name(),
                Row.number(result.medianMillis()) + " ms",
                "p99 " + Row.number(result.p99Millis()),
                Row.number(result.perSecond()) + " requests a second");
    }

    private static String decision(RouterProcess router, String quantile)
            throws IOException, InterruptedException {
        String metric = "pareto_decision_seconds{quantile=\"" + quantile + "\",}";
        return Row.number(router.metric(metric) * 1e6) + " µs";
    }

    private static String allocation(RouterProcess router, int seconds)
            throws IOException, InterruptedException {
        try (JvmCounters counters = JvmCounters.of(router.pid())) {
            long before = counters.allocatedBytes();
            WrkResult result = Wrk.run(router.address("/v1/route"), 4, seconds);
            double each = (counters.allocatedBytes() - before) / (double) result.requests();
            return Row.number(each) + " bytes allocated a request";
        }
    }
}
