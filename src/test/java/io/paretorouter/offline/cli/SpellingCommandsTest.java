package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands make of how queries are written. */
class SpellingCommandsTest {
    private static final Path STRANGE = Path.of("src/test/resources/out-of-distribution.txt");

    @TempDir Path directory;

    private Path data;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        data = Samples.write(directory.resolve("data.jsonl"), Samples.lines(400));
        table = directory.resolve("t.safetensors");
    }

    private Run fit(String... more) {
        Object[] arguments = {
            "fit", "--data", data, "--table", table, "--k", 2, "--views", "express", "--split", 0.7,
            "--cache", directory
        };
        Object[] all = new Object[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Run.pareto(all);
    }

    private JsonNode route(String text) throws IOException {
        return Run.pareto(
                        "route",
                        text,
                        "--table",
                        table,
                        "--embedder",
                        "express",
                        "--alpha",
                        0,
                        "--json")
                .json();
    }

    @Test
    void aFittedTableTakesOtherScriptsAndGibberishButNotItsOwnKindForStrange() throws IOException {
        fit().done();
        JsonNode judged =
                Run.pareto(
                                "evaluate",
                                "--data",
                                data,
                                "--table",
                                table,
                                "--held-out",
                                "--embedder",
                                "express",
                                "--unlike",
                                STRANGE,
                                "--cache",
                                directory,
                                "--json")
                        .json();
        assertThat(judged.at("/unlike/share").doubleValue()).isGreaterThanOrEqualTo(0.95);
        assertThat(judged.at("/crossData/outsideShare").doubleValue()).isLessThan(0.05);
        assertThat(judged.at("/crossData/limit").textValue()).contains("bits a character");
        assertThat(route("Почему небо голубое?").get("outOfDistribution").booleanValue()).isTrue();
        assertThat(route("What is 9 plus 27?").get("outOfDistribution").booleanValue()).isFalse();
    }

    @Test
    void aTableFittedWithoutAThresholdTakesNothingForStrange() throws IOException {
        fit("--no-threshold").done();
        assertThat(route("Почему небо голубое?").get("outOfDistribution").booleanValue()).isFalse();
        assertThat(Run.pareto("inspect", "--table", table, "--json").json().has("spelling"))
                .isFalse();
    }
}
