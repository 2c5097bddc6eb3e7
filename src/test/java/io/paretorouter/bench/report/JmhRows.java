package io.paretorouter.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What JMH measured, out of its JSON. */
public final class JmhRows {
    private JmhRows() {}

    /** A row for each benchmark and its parameters. */
    public static List<Row> read(Path results) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode benchmark : new ObjectMapper().readTree(results.toFile())) {
            rows.add(row(benchmark));
        }
        return rows;
    }

    static Row row(JsonNode benchmark) {
        JsonNode metric = benchmark.get("primaryMetric");
        JsonNode percentiles = metric.get("scorePercentiles");
        boolean sampled = benchmark.get("mode").asText().equals("sample");
        String spread =
                sampled
                        ? "p99 " + number(percentiles, "99.0")
                        : number(percentiles, "0.0") + "–" + number(percentiles, "100.0");
        JsonNode allocated = benchmark.at("/secondaryMetrics/gc.alloc.rate.norm/score");
        return new Row(
                name(benchmark),
                number(percentiles, "50.0") + " " + unit(metric.get("scoreUnit").asText()),
                spread,
                allocated.isMissingNode()
                        ? ""
                        : Row.number(allocated.asDouble()) + " bytes allocated");
    }

    private static String name(JsonNode benchmark) {
        String[] path = benchmark.get("benchmark").asText().split("\\.");
        StringBuilder name =
                new StringBuilder(path[path.length - 2].replace("Benchmark", ""))
                        .append(' ')
                        .append(path[path.length - 1]);
        benchmark
                .path("params")
                .forEachEntry((key, value) -> name.append(", ").append(key + " " + value.asText()));
        return name.toString();
    }

    private static String number(JsonNode percentiles, String percentile) {
        return Row.number(percentiles.get(percentile).asDouble());
    }

    private static String unit(String jmh) {
        return jmh.replace("/op", "").replace("us", "µs");
    }
}
