package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of the full embedder in int8. */
class PrecisionTest {
    private static final String[] INT8 = {"--engine", "onnxruntime", "--precision", "int8"};

    @TempDir Path directory;

    @Test
    void aTableOfOnePrecisionServesThatPrecisionOnly() throws IOException {
        Path data = Samples.write(directory.resolve("data.jsonl"), Samples.lines());
        Path table = directory.resolve("table.safetensors");
        int8("fit", "--data", data, "--table", table, "--k", 4, "--cache", directory).done();

        assertThat(
                        int8("route", "What is 5 plus 5?", "--table", table, "--json")
                                .json()
                                .get("view"))
                .hasToString("\"full\"");
        assertThat(Run.pareto("route", "What is 5 plus 5?", "--table", table).failedInOneLine(2))
                .contains("was fitted with embedder")
                .contains("this is embedder");
    }

    @Test
    void saysThatPytorchHasNoInt8() {
        assertThat(Run.pareto("route", "2 + 2?", "--precision", "int8").failedInOneLine(2))
                .endsWith("precision int8 needs engine onnxruntime, got engine pytorch");
    }

    private static Run int8(Object... arguments) {
        return Run.pareto(Stream.concat(Stream.of(arguments), Stream.of(INT8)).toArray());
    }
}
