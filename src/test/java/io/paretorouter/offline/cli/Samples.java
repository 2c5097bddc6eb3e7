package io.paretorouter.offline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forty short labelled queries: sums, which {@code numbers} gets right, and verse, which {@code
 * words} does; {@code cheap} is half right on both.
 */
final class Samples {
    static final int COUNT = 40;

    private Samples() {}

    /** The queries as lines of JSON. */
    static List<String> lines() {
        return lines(COUNT);
    }

    /** More, or fewer, of the same kind. */
    static List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(Samples::line).toList();
    }

    private static String line(int row) {
        boolean sum = row % 2 == 0;
        return """
        {"query": "%s", "dataset": "%s", "index": %d, \
        "records": {"numbers": %d, "words": %d, "cheap": 0.5}, \
        "usages": {"numbers": {"cost": 0.004}, "words": {"cost": 0.002}, "cheap": {"cost": 0.0001}}}"""
                .formatted(
                        sum
                                ? "What is " + row + " plus " + 3 * row + "?"
                                : "Write a short poem about " + row + " roses in the rain.",
                        sum ? "sums" : "verse",
                        row,
                        sum ? 1 : 0,
                        sum ? 0 : 1);
    }

    /** Writes lines into a file. */
    static Path write(Path file, List<String> lines) throws IOException {
        return Files.write(file, lines);
    }
}
