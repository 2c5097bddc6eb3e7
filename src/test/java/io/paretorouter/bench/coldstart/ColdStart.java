package io.paretorouter.bench.coldstart;

import io.paretorouter.fixture.StubProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares cold starts: every contender in turn, again and again, so that what else the machine
 * does falls on all alike. Prints a Markdown table for each trial.
 */
final class ColdStart {
    private static final String BODY =
            "{\"model\": \"auto\", \"stream\": true, \"messages\": [{\"role\": \"user\","
                    + " \"content\": \"What is the derivative of sin(x) cos(x)?\"}]}";
    private static final double MEGA = 1e6;

    private ColdStart() {}

    /** Arguments: the build's directory, and the number of runs. */
    public static void main(String... args) throws Exception {
        Path target = Path.of(args[0]).toAbsolutePath();
        int runs = Integer.parseInt(args[1]);
        Path log = target.resolve("cold-start").resolve("log");
        Files.deleteIfExists(log);
        Path directory = Files.createTempDirectory(log.getParent(), "certificate");
        try (StubProvider provider = new StubProvider();
                TableInS3 tables = new TableInS3(directory)) {
            List<Contender> there = there(new Contenders(target).all(tables));
            for (Trial trial :
                    List.of(new FirstByte(provider, BODY), new FirstRoute(provider, BODY))) {
                print(trial, runs, measure(trial, there, runs, log));
            }
        }
    }

    private static List<Contender> there(List<Contender> all) {
        List<Contender> there = new ArrayList<>();
        for (Contender contender : all) {
            if (contender.isThere()) {
                there.add(contender);
            } else {
                System.out.println("Not there, left out: " + contender.name());
            }
        }
        return there;
    }

    private static Map<Contender, List<Run>> measure(
            Trial trial, List<Contender> contenders, int runs, Path log)
            throws IOException, InterruptedException {
        Map<Contender, List<Run>> results = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            trial.run(contender, log); // files into memory, the stub's code compiled
            results.put(contender, new ArrayList<>());
        }
        for (int run = 0; run < runs; run++) {
            for (Contender contender : contenders) {
                results.get(contender).add(trial.run(contender, log));
            }
        }
        return results;
    }

    private static void print(Trial trial, int runs, Map<Contender, List<Run>> results) {
        System.out.printf("%n%s, %d runs, interleaved%n%n", capital(trial.what()), runs);
        System.out.println("| | median | range | CPU | resident | artifact |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        results.forEach(
                (contender, all) ->
                        System.out.printf(
                                Locale.ROOT,
                                "| %s | %.0f ms | %.0f–%.0f ms | %.0f ms | %.0f MB | %.1f MB |%n",
                                contender.name(),
                                at(all, Run::millis, 0.5),
                                at(all, Run::millis, 0),
                                at(all, Run::millis, 1),
                                at(all, Run::cpuMillis, 0.5),
                                at(all, Run::residentBytes, 0.5) / MEGA,
                                contender.artifactBytes() / MEGA));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The value that a share of the runs is below; the lower middle for the median of a few. */
    private static double at(List<Run> runs, ToDoubleFunction<Run> quantity, double share) {
        double[] sorted = runs.stream().mapToDouble(quantity).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
