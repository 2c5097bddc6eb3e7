package io.paretorouter.bench;

import io.paretorouter.bench.http.HttpBenchmark;
import io.paretorouter.bench.refresh.RefreshBenchmark;
import io.paretorouter.bench.report.JmhRows;
import io.paretorouter.bench.report.Row;
import io.paretorouter.bench.report.Table;
import io.paretorouter.bench.startup.StartupBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs all benchmarks, or those that the arguments name ({@code http}, {@code refresh}, {@code
 * startup}, {@code jmh}; {@code all} names none), and writes one table, {@code
 * target/bench/report.md}. With the argument {@code --quick} everything runs once and shortly,
 * which proves only that it runs.
 */
final class AllBenchmarks {
    private static final Path REPORT = Path.of("target", "bench", "report.md");
    private static final String JMH =
            "ExpressBenchmark.embed EmbedBenchmark.embed$ DecisionBenchmark TableReadBenchmark"
                    + " -prof gc";
    private static final String SHORTLY = " -f 1 -wi 1 -i 1 -w 200ms -r 200ms";

    private static final List<String> PARTS = List.of("http", "refresh", "startup", "jmh");

    private AllBenchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> named = new ArrayList<>(List.of(args));
        boolean quick = named.remove("--quick");
        named.remove("all");
        Predicate<String> runs = part -> named.isEmpty() || named.contains(part);
        if (!PARTS.containsAll(named)) {
            throw new IllegalArgumentException("expected some of " + PARTS + ", got " + named);
        }
        List<Row> rows = new ArrayList<>();
        if (runs.test("http")) {
            rows.addAll(HttpBenchmark.run(quick ? 2 : 15));
        }
        if (runs.test("refresh")) {
            rows.addAll(quick ? RefreshBenchmark.run(1, 2) : RefreshBenchmark.run(6, 10));
        }
        if (runs.test("startup")) {
            rows.addAll(StartupBenchmark.run(quick ? 1 : 7));
        }
        if (runs.test("jmh")) {
            Benchmarks.main((quick ? JMH + SHORTLY : JMH).split(" "));
            rows.addAll(0, JmhRows.read(Benchmarks.RESULTS));
        }
        Files.writeString(REPORT, machine() + Table.of(rows));
        System.out.println(Files.readString(REPORT));
    }

    private static String machine() {
        return "JDK %s, %d processors, %s %s%n%n"
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
