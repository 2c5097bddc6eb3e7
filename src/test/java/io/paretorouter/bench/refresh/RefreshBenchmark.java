package io.paretorouter.bench.refresh;

import io.paretorouter.bench.gateway.InstantProvider;
import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import io.paretorouter.bench.report.Row;
import io.paretorouter.bench.report.Table;
import io.paretorouter.fixture.RawRequest;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.s3.LocalS3;
import io.paretorouter.fixture.s3.TablePlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged router in express mode, its table in S3 (a server in a process of its own), under
 * constant load while tables are published. All processes share the machine, the publisher
 * included: so the router is also measured while just as much is published where it does not look.
 *
 * <pre>{@code
 * ./mvnw -q -Dquick -DskipTests package
 * ./mvnw -q -Pbench -Dquick test -Dbench.main=io.paretorouter.bench.refresh.RefreshBenchmark
 * }</pre>
 */
public final class RefreshBenchmark {
    private static final int CLIENTS = 2;
    private static final int PER_SECOND = 50;
    private static final int SECONDS_BETWEEN = 2;
    private static final String QUESTION =
            "{\"model\": \"auto\", \"messages\": [{\"role\": \"user\", \"content\": \"What is the"
                    + " derivative of sin(x) cos(x)?\"}]}";

    private final Load load;
    private final Map<Window, TablePlace> places;
    private final Map<Window, Map<Load.Kind, List<double[]>>> windows = new EnumMap<>(Window.class);
    private int published;

    private RefreshBenchmark(Load load, Map<Window, TablePlace> places) {
        this.load = load;
        this.places = places;
    }

    /** What goes on beside the requests. */
    private enum Window {
        QUIET("nothing is published"),
        ELSEWHERE("a table is published elsewhere every 2 s"),
        HERE("a new table comes into force every 2 s");

        private final String text;

        Window(String text) {
            this.text = text;
        }
    }

    /** Measures, and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(Table.of(run(6, 10)));
    }

    /**
     * A row for each kind of request in each kind of window.
     *
     * @param rounds how often each window comes
     * @param seconds that it takes
     */
    public static List<Row> run(int rounds, int seconds) throws IOException, InterruptedException {
        TablePlace.signIn();
        TablePlace place = new TablePlace();
        place.publish(Renamed.demo("first"));
        try (InstantProvider provider = new InstantProvider();
                RouterProcess router = RouterProcess.start(launch(place, provider))) {
            router.firstAnswer();
            Map<Load.Kind, byte[]> requests =
                    Map.of(
                            Load.Kind.ROUTE, RawRequest.post("/v1/route", QUESTION),
                            Load.Kind.CHAT, RawRequest.post("/v1/chat/completions", QUESTION));
            Map<Window, TablePlace> places =
                    Map.of(Window.ELSEWHERE, new TablePlace(), Window.HERE, place);
            try (Load load =
                    new Load(requests, router.address("/").getPort(), CLIENTS, PER_SECOND)) {
                return new RefreshBenchmark(load, places).measure(rounds, seconds);
            }
        }
    }

    private static Launch launch(TablePlace place, InstantProvider provider) {
        Map<String, String> settings = new HashMap<>(TablePlace.reach(LocalS3.shared().port()));
        settings.putAll(TablePlace.keys());
        settings.putAll(provider.settings());
        settings.put("router.table.location", place.location());
        settings.put("router.table.refresh", "500ms");
        return Launch.jar("table in S3", List.of(), settings);
    }

    private List<Row> measure(int rounds, int seconds) throws IOException, InterruptedException {
        for (Window window : Window.values()) { // code that has never run is not measured
            run(window, seconds);
        }
        windows.clear();
        for (int round = 0; round < rounds; round++) {
            for (Window window : Window.values()) {
                run(window, seconds);
            }
        }
        List<Row> rows = new ArrayList<>();
        windows.forEach(
                (window, kinds) ->
                        kinds.forEach((kind, sorted) -> rows.add(row(window, kind, sorted))));
        rows.add(
                new Row(
                        "tables published, and seen in answers",
                        published + 1 + " tables",
                        load.tables().size() + " seen",
                        load.failures() + " requests failed"));
        return rows;
    }

    private void run(Window window, int seconds) throws IOException, InterruptedException {
        List<byte[]> tables = new ArrayList<>();
        TablePlace place = places.get(window);
        for (int i = 0; place != null && i < seconds / SECONDS_BETWEEN; i++) {
            tables.add(Renamed.demo(window + " " + published + " " + i));
        }
        load.take();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (byte[] table : tables) {
            place.publish(table);
            published += window == Window.HERE ? 1 : 0;
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN);
        }
        TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        Map<Load.Kind, List<Double>> millis = new EnumMap<>(Load.Kind.class);
        for (Load.Sample sample : load.take()) {
            millis.computeIfAbsent(sample.kind(), any -> new ArrayList<>())
                    .add(sample.nanos() / 1e6);
        }
        millis.forEach(
                (kind, all) ->
                        windows.computeIfAbsent(window, any -> new EnumMap<>(Load.Kind.class))
                                .computeIfAbsent(kind, any -> new ArrayList<>())
                                .add(all.stream().mapToDouble(one -> one).sorted().toArray()));
    }

    /** Medians over all windows of the kind: what else the machine does spoils single ones. */
    private static Row row(Window window, Load.Kind kind, List<double[]> sorted) {
        double[] p99 = sorted.stream().mapToDouble(all -> at(all, 0.99)).sorted().toArray();
        double[] p50 = sorted.stream().mapToDouble(all -> at(all, 0.5)).toArray();
        return new Row(
                kind + " while " + window.text,
                Row.number(Row.median(p50)) + " ms",
                "p99 " + Row.number(Row.median(p99)),
                "p99 of single windows "
                        + Row.number(p99[0])
                        + "–"
                        + Row.number(p99[p99.length - 1])
                        + ", "
                        + sorted.stream().mapToInt(all -> all.length).sum()
                        + " requests");
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
