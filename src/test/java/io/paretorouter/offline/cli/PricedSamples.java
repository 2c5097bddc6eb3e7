package io.paretorouter.offline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Queries as those of {@link Samples}, enough to calibrate by, that give tokens in place of costs.
 */
final class PricedSamples {
    static final int COUNT = 80;

    private PricedSamples() {}

    /** All queries as lines of JSON, with the labels of some models. */
    static List<String> lines(String... models) {
        return IntStream.range(0, COUNT).mapToObj(row -> line(row, models)).toList();
    }

    /** One of them. */
    static String line(int row, String... models) {
        StringBuilder records = new StringBuilder();
        StringBuilder usages = new StringBuilder();
        for (String model : models) {
            String comma = records.isEmpty() ? "" : ", ";
            records.append(comma)
                    .append('"')
                    .append(model)
                    .append("\": ")
                    .append(score(row, model));
            usages.append(comma)
                    .append('"')
                    .append(model)
                    .append("\": {\"completion_tokens\": ")
                    .append(100 + row)
                    .append('}');
        }
        return """
        {"query": "%s", "index": %d, "prompt_tokens": 10, "records": {%s}, "usages": {%s}}"""
                .formatted(
                        row % 2 == 0
                                ? "What is " + row + " plus " + 3 * row + "?"
                                : "Write a short poem about " + row + " roses in the rain.",
                        row,
                        records,
                        usages);
    }

    private static double score(int row, String model) {
        return switch (model) {
            case "numbers" -> row % 2 == 0 ? 1 : 0;
            case "words" -> row % 2;
            default -> 0.4;
        };
    }

    /** Prices of all models; {@code words} at the given one. */
    static Path prices(Path file, double words) throws IOException {
        String price =
                "{\"price\": {\"usdPerMillionInputTokens\": %s, \"usdPerMillionOutputTokens\": %s,"
                        + " \"asOf\": \"2026-11-22\"}}";
        return Files.writeString(
                file,
                "{\"numbers\": "
                        + price.formatted(1, 4)
                        + ", \"words\": "
                        + price.formatted(words, words)
                        + ", \"cheap\": "
                        + price.formatted(0.1, 0.1)
                        + "}");
    }

    /** Some queries, whose label of {@code words} carries a cost of 0.5 USD. */
    static Path withCosts(Path file) throws IOException {
        return Samples.write(
                file,
                IntStream.range(0, 10)
                        .mapToObj(row -> line(row, "words"))
                        .map(line -> line.replace("{\"completion", "{\"cost\": 0.5, \"completion"))
                        .toList());
    }

    /** All queries, the first of them labelled for {@code words} too. */
    static Path merged(Path file, int words) throws IOException {
        return Samples.write(
                file,
                IntStream.range(0, COUNT)
                        .mapToObj(
                                row ->
                                        row < words
                                                ? line(row, "numbers", "words", "cheap")
                                                : line(row, "numbers", "cheap"))
                        .toList());
    }
}
