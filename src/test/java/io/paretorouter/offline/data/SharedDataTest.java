package io.paretorouter.offline.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real labelled data, which lie beside the project and never in it. */
class SharedDataTest {
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final int LINES = 200;

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"mmlu-pro.jsonl.gz, 14", "zeroeval.jsonl.gz, 19"})
    void readsWithoutABadLine(String name, int models) throws IOException {
        Path whole = DATA.resolve(name);
        assumeThat(whole).as("real data are only tested where they lie: " + whole).exists();
        Path start = directory.resolve("start.jsonl");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(whole)), UTF_8))) {
            Files.write(start, lines.lines().limit(LINES).toList());
        }
        JsonlReader.Result result = new JsonlReader(Map.of()).read(start);
        assertThat(result.badLines()).isEmpty();
        assertThat(result.data().queries()).hasSize(LINES);
        assertThat(result.data().models()).hasSize(models);
        assertThat(result.data().queries())
                .allSatisfy(query -> assertThat(query.dataset()).isNotEmpty())
                .anySatisfy(query -> assertThat(query.labels().values()).anyMatch(Label::complete));
    }
}
