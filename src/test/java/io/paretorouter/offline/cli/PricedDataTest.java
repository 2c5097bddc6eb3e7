package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
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
