package io.paretorouter.bench.startup;

import io.paretorouter.bench.process.Footprint;
import io.paretorouter.bench.process.JvmCounters;
import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import io.paretorouter.bench.report.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the packaged router again and again, each launch in turn, so that what else the machine
 * does falls on all alike.
 */
public final class StartupBenchmark {
    static final String EMBEDDER = "router.embedder";
    private static final int QUERIES = 200;

    private StartupBenchmark() {}

    /**
     * One start.
     *
     * @param millis from the start of the process to the first routed answer
     * @param first memory at that moment
     * @param settled memory after 200 more queries, and once full has taken over
     * @param liveHeap bytes of the heap that live then
     */
    private record Start(double millis, Footprint first, Footprint settled, long liveHeap) {}

    /** A row for each launch. */
    public static List<Row> run(int runs) throws IOException, InterruptedException {
        Map<Launch, List<Start>> starts = new LinkedHashMap<>();
        for (Launch launch : launches()) {
            starts.put(launch, new ArrayList<>());
        }
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<Launch, List<Start>> launch : starts.entrySet()) {
                launch.getValue().add(start(launch.getKey()));
            }
        }
        List<Row> rows = new ArrayList<>();
        starts.forEach((launch, measured) -> rows.add(row(launch, measured)));
        return rows;
    }

    private static List<Launch> launches() throws IOException, InterruptedException {
        List<Map<String, String>> modes =
                List.of(
                        Map.of(EMBEDDER, "express"),
                        Map.of(EMBEDDER, "tiered"),
                        Map.of(EMBEDDER, "full"),
                        Map.of(EMBEDDER, "tiered", "router.full.engine", "onnxruntime"),
                        Map.of(EMBEDDER, "full", "router.full.engine", "onnxruntime"));
        List<Launch> launches = new ArrayList<>();
        for (Map<String, String> mode : modes) {
            launches.add(Launch.jar(name(mode), List.of(), mode));
        }
        launches.add(Launch.jar("express, pareto --small", Launch.SMALL, modes.getFirst()));
        if (AotCache.available()) {
            for (Map<String, String> mode : modes) {
                launches.add(
                        AotCache.trained(Launch.flat(name(mode) + ", AOT cache", List.of(), mode)));
            }
        }
        return launches;
    }

    private static String name(Map<String, String> mode) {
        String engine = mode.get("router.full.engine");
        return mode.get(EMBEDDER) + (engine == null ? "" : " on " + engine);
    }

    private static Start start(Launch launch) throws IOException, InterruptedException {
        try (RouterProcess router = RouterProcess.start(launch)) {
            double millis = router.firstAnswer().toNanos() / 1e6;
            Footprint first = Footprint.of(router.pid());
            for (int query = 0; query < QUERIES; query++) {
                router.ask();
            }
            if (!launch.settings().get(EMBEDDER).equals("express")) {
                router.awaitFull();
                router.ask();
            }
            Footprint settled = Footprint.of(router.pid());
            try (JvmCounters counters = JvmCounters.of(router.pid())) {
                return new Start(millis, first, settled, counters.liveHeapBytes());
            }
        }
    }

    private static Row row(Launch launch, List<Start> starts) {
        return Row.of(
                "process start to first routed answer, " + launch.name(),
                starts.stream().mapToDouble(Start::millis).toArray(),
                "ms",
                "resident "
                        + median(starts.stream().map(start -> start.first().resident()).toList())
                        + " then, "
                        + median(starts.stream().map(start -> start.settled().resident()).toList())
                        + " settled (peak "
                        + median(starts.stream().map(start -> start.settled().peak()).toList())
                        + ", live heap "
                        + median(starts.stream().map(Start::liveHeap).toList())
                        + ")");
    }

    private static String median(List<Long> bytes) {
        return Row.megabytes(Row.median(bytes.stream().mapToDouble(Long::doubleValue).toArray()));
    }
}
