package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that give tokens in place of costs, with the real embedder. */
class PricedDataTest {
    @TempDir Path directory;

    @Test
    void aTableIsJudgedByThePricesThatItWasFittedWith() throws IOException {
        Path data =
                Samples.write(
                        directory.resolve("data.jsonl"), PricedSamples.lines("numbers", "cheap"));
        Path other =
                Samples.write(
                        directory.resolve("other.jsonl"), PricedSamples.lines("cheap", "numbers"));
        Path table = directory.resolve("table.safetensors");
        Path cache = directory.resolve("cache");
        Run.pareto(
                        "fit",
                        "--data",
                        data,
                        "--table",
                        table,
                        "--models",
                        PricedSamples.prices(directory.resolve("models.json"), 2),
                        "--k",
                        4,
                        "--cache",
                        cache)
                .done();

        JsonNode judged =
                Run.pareto(
                                "evaluate",
                                "--data",
                                other,
                                "--table",
                                table,
                                "--cache",
                                cache,
                                "--json")
                        .json();

        assertThat(judged.path("queries").intValue()).isEqualTo(PricedSamples.COUNT);
    }

    /** A table whose costs are tokens at the prices of models.json. */
    private Path fitted() throws IOException {
        Path table = directory.resolve("table.safetensors");
        Path data =
                Samples.write(
                        directory.resolve("data.jsonl"), PricedSamples.lines("numbers", "cheap"));
        Path prices = PricedSamples.prices(directory.resolve("models.json"), 2);
        Object[] where = {"--table", table, "--cache", directory.resolve("cache")};
        run(where, "fit", "--data", data, "--models", prices, "--k", 4, "--json");
        return table;
    }

    /** Rows of all models that tell what they cost once. */
    private static String billed(int row, String model) {
        return PricedSamples.line(row, "numbers", "cheap")
                .replace("{\"completion", "{\"cost\": 0.001, \"completion")
                .replace(model + "\": {\"cost\": 0.001", model + "\": {\"cost\": 0.5");
    }

    @Test
    void aRepricedTableIsJudgedAndComparedByItsPricesAndNotByOldBills() throws IOException {
        Path table = fitted();
        Path cache = directory.resolve("cache");
        Path prices = directory.resolve("models.json");
        Object[] where = {"--table", table, "--cache", cache};
        Path bills =
                Samples.write(
                        directory.resolve("bills.jsonl"),
                        IntStream.range(0, PricedSamples.COUNT)
                                .mapToObj(row -> billed(row, "numbers"))
                                .toList());
        Object[] judge = {"evaluate", "--data", bills, "--json"};

        JsonNode judged = run(where, judge);

        // 10 tokens read and 139.5 written on average, at 1 and 4 USD a million.
        double cost = 10e-6 + 139.5 * 4e-6;
        assertThat(cost(judged)).isCloseTo(cost, within(1e-12));
        Path dearer = directory.resolve("dearer.safetensors");
        String twice = Files.readString(prices).replace("Tokens\": 4", "Tokens\": 8");
        Run.pareto(
                        "reprice",
                        "--table",
                        table,
                        "--prices",
                        Files.writeString(directory.resolve("twice.json"), twice),
                        "--table-out",
                        dearer)
                .done();
        Object[] other = {"--table", dearer, "--cache", cache};
        assertThat(cost(run(other, judge))).isCloseTo(10e-6 + 139.5 * 8e-6, within(1e-12));
        Object[] compare = {"--data", bills, "--cache", cache, "--alpha", 1, "--json"};
        JsonNode measured = run(compare, "diff", table, dearer).at("/decisions/measured");
        assertThat(measured.at("/before/costUsd").doubleValue()).isLessThan(0.002);
        assertThat(measured.at("/after/costUsd").doubleValue()).isLessThan(0.002);
    }

    @Test
    void labelsThatCannotBeChargedByThePriceAreLeftOutAndCounted() throws IOException {
        Path table = fitted();
        Path cache = directory.resolve("cache");
        Path bills =
                Samples.write(
                        directory.resolve("bills.jsonl"),
                        IntStream.range(0, PricedSamples.COUNT)
                                .mapToObj(
                                        row ->
                                                row < 10
                                                        ? billed(row, "numbers")
                                                                .replace("prompt_tokens", "other")
                                                        : billed(row, "numbers"))
                                .toList());

        Run judged = Run.pareto("evaluate", "--data", bills, "--table", table, "--cache", cache);

        assertThat(judged.done().err())
                .contains("10 labels of \"numbers\" left out: the table charges it by its price");
    }

    /** What the best single model, numbers, costs per query. */
    private static double cost(JsonNode judged) {
        return judged.get("lines")
                        .valueStream()
                        .filter(line -> line.get("name").textValue().equals("numbers"))
                        .findFirst()
                        .orElseThrow()
                        .get("costPer1kUsd")
                        .doubleValue()
                / 1000;
    }

    @Test
    void splitsAndLearningCurvesTakePricesFromAFile() throws IOException {
        Path data =
                Samples.write(
                        directory.resolve("data.jsonl"),
                        PricedSamples.lines("numbers", "words", "cheap"));
        Object[] common = {
            "--data",
            data,
            "--models",
            PricedSamples.prices(directory.resolve("models.json"), 2),
            "--k",
            4,
            "--splits",
            1,
            "--embedder",
            "express",
            "--cache",
            directory,
            "--json"
        };

        assertThat(run(common, "evaluate", "--paper-k", 4).path("queries").intValue())
                .isEqualTo(PricedSamples.COUNT);
        assertThat(
                        run(common, "learning-curve", "--model", "words", "--labels", 10)
                                .path("queries")
                                .intValue())
                .isEqualTo(PricedSamples.COUNT);
    }

    private static JsonNode run(Object[] common, Object... command) throws IOException {
        return Run.pareto(Stream.of(command, common).flatMap(Stream::of).toArray()).json();
    }
}
