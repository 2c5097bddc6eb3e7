package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no embedder is needed to refuse. */
class BadInputTest {
    @TempDir Path directory;

    private Path data;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        data = Samples.write(directory.resolve("data.jsonl"), Samples.lines());
        table = directory.resolve("table.safetensors");
    }

    private static View view() {
        SplittableRandom random = new SplittableRandom(1);
        return TestTables.view(
                TestTables.randomRows(random, 3, 4), 4, TestTables.randomCells(random, 3, 2, 0));
    }

    @Test
    void namesEveryBadLineAndDoesNothing() throws IOException {
        List<String> lines = new ArrayList<>(Samples.lines());
        lines.set(4, "nonsense");
        lines.set(9, "{\"query\": \"x\", \"records\": {\"m\": 2}}");
        Samples.write(data, lines);
        assertThat(Run.pareto("fit", "--data", data, "--table", table).failed(2))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(data + ": line 5: not JSON: "),
                        second ->
                                assertThat(second)
                                        .isEqualTo(
                                                data
                                                        + ": line 10: records[\"m\"] must be in"
                                                        + " [0, 1], as a number (1 for right),"
                                                        + " got 2"),
                        last -> assertThat(last).startsWith("pareto fit: 2 bad lines in " + data));
        assertThat(table).doesNotExist();
    }

    @Test
    void namesTheFirstOfManyBadLinesAndCountsTheRest() throws IOException {
        Samples.write(data, Collections.nCopies(300, "{\"query\": \"x\", \"records\": true}"));
        List<String> complaints = Run.pareto("fit", "--data", data, "--table", table).failed(2);
        assertThat(complaints).hasSize(102);
        assertThat(complaints.get(99)).startsWith(data + ": line 100: ");
        assertThat(complaints.get(100)).isEqualTo(data + ": and 200 bad lines more");
        assertThat(complaints.getLast()).startsWith("pareto fit: 300 bad lines in " + data);
    }

    @Test
    void overwritesNoFileThatItReads() throws IOException {
        byte[] before = Files.readAllBytes(data);
        Path same = directory.resolve(".").resolve("data.jsonl");

        for (Run run :
                List.of(
                        Run.pareto("fit", "--data", data, "--table", same),
                        Run.pareto("embed", "--data", data, "--out", same),
                        Run.pareto("evaluate", "--data", data, "--decisions", same))) {
            assertThat(run.failedInOneLine(2)).contains("cannot write " + same);
        }
        assertThat(data).hasBinaryContent(before);
    }

    @Test
    void namesEveryBadLine() throws IOException {
        Samples.write(data, IntStream.range(0, 50).mapToObj(i -> "nonsense").toList());
        List<String> complaints = Run.pareto("embed", "--data", data, "--out", table).failed(2);
        assertThat(complaints).hasSize(51);
        assertThat(complaints.get(49)).startsWith(data + ": line 50: not JSON: ");
    }

    @Test
    void refusesAFileWithoutAQueryEvenWhenBadLinesMayBeSkipped() throws IOException {
        Samples.write(data, List.of("", "nonsense"));
        assertThat(
                        Run.pareto("fit", "--data", data, "--table", table, "--skip-bad-lines")
                                .failed(2))
                .last()
                .isEqualTo("pareto fit: " + data + " holds no labelled query");
    }

    @Test
    void refusesASplitThatTakesNothing() {
        assertThat(
                        Run.pareto("fit", "--data", data, "--table", table, "--split", "1e-9")
                                .failedInOneLine(2))
                .isEqualTo("pareto fit: --split 1.0E-9 takes none of the 40 queries");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path missing = directory.resolve("missing");
        String complaint = "no such file: " + missing;
        assertThat(Run.pareto("fit", "--data", missing, "--table", table).failedInOneLine(2))
                .isEqualTo("pareto fit: " + complaint);
        assertThat(Run.pareto("inspect", "--table", missing).failedInOneLine(2))
                .isEqualTo("pareto inspect: " + complaint);
        assertThat(Run.pareto("evaluate", "--table", missing, "--data", data).failedInOneLine(2))
                .isEqualTo("pareto evaluate: " + complaint);
    }

    @Test
    void namesAModelsFileThatIsNotThereOrNotOne() {
        Path missing = directory.resolve("missing.json");
        for (Path models : new Path[] {missing, data}) {
            assertThat(
                            Run.pareto("fit", "--data", data, "--table", table, "--models", models)
                                    .failedInOneLine(2))
                    .startsWith("pareto fit: ")
                    .contains(models.toString())
                    .doesNotContain("invoke");
        }
    }

    @Test
    void namesADamagedGzipFile() throws IOException {
        Files.write(data, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        assertThat(Run.pareto("fit", "--data", data, "--table", table).failedInOneLine(2))
                .startsWith("pareto fit: " + data + " is not a whole gzip file");
    }

    @Test
    void namesTheFileAndTheFieldOfADamagedTable() throws IOException {
        byte[] bytes = TableFile.toBytes(TestTables.table(view()));
        bytes[bytes.length - 3] ^= 1;
        Files.write(table, bytes);
        assertThat(Run.pareto("inspect", "--table", table).failedInOneLine(2))
                .startsWith("pareto inspect: " + table + ": pareto.sha256: the file is damaged");
    }

    @Test
    void saysWhereAnOutputCannotBeWrittenBeforeAnyWork() throws IOException {
        TableFile.write(TestTables.table(view()), table);
        Path nowhere = directory.resolve("nowhere/file");
        Stream.of(
                        Run.pareto("fit", "--data", data, "--table", nowhere),
                        Run.pareto("embed", "--data", data, "--out", nowhere),
                        Run.pareto(
                                "evaluate",
                                "--table",
                                table,
                                "--data",
                                data,
                                "--decisions",
                                nowhere))
                .forEach(
                        run ->
                                assertThat(run.failedInOneLine(1))
                                        .contains("cannot write " + nowhere)
                                        .contains("no directory " + nowhere.getParent()));
    }

    @Test
    void doesNotWriteOverADirectory() {
        assertThat(Run.pareto("fit", "--data", data, "--table", directory).failedInOneLine(1))
                .isEqualTo("pareto fit: cannot write " + directory + ": it is a directory");
    }

    @Test
    void doesNotExportOverAFile() throws IOException {
        TableFile.write(TestTables.table(view()), table);
        assertThat(Run.pareto("inspect", "--table", table, "--export", data).failedInOneLine(1))
                .isEqualTo("pareto inspect: not a directory: " + data);
    }

    @Test
    void saysInOneLineThatTheEmbedderIsNotThere() {
        Path nowhere = directory.resolve("nowhere");
        assertThat(
                        Run.pareto(
                                        "fit",
                                        "--data",
                                        data,
                                        "--table",
                                        table,
                                        "--full-directory",
                                        nowhere)
                                .failedInOneLine(1))
                .startsWith("pareto fit: ")
                .contains(nowhere.toString());
    }

    @Test
    void aTableOfAnotherEmbedderIsRefused() throws IOException {
        TableFile.write(TestTables.table(view()), table);
        assertThat(Run.pareto("route", "--table", table, "query").failedInOneLine(2))
                .contains("fit the table again with this embedder");
    }
}
