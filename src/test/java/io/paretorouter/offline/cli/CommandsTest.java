package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.offline.report.NpyFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one after the other, with the real embedder. */
class CommandsTest {
    @TempDir static Path directory;

    private static Path cache;
    private static Path data;
    private static Path table;
    private static JsonNode fit;

    @BeforeAll
    static void fit() throws IOException {
        cache = directory.resolve("cache");
        data = Samples.write(directory.resolve("data.jsonl"), Samples.lines());
        table = directory.resolve("table.safetensors");
        fit =
                fit(table, "--k", 4, "--split", 0.7, "--seed", 5, "--name", "samples", "--json")
                        .json();
    }

    private static Run fit(Path to, Object... more) {
        return run(more, "fit", "--data", data, "--table", to, "--cache", cache);
    }

    private static Run evaluate(Path on, Object... more) {
        return run(more, "evaluate", "--data", on, "--table", table, "--cache", cache);
    }

    private static Run run(Object[] more, Object... first) {
        return Run.pareto(Stream.of(first, more).flatMap(Stream::of).toArray());
    }

    private static int fitted() {
        return fit.at("/provenance/rows").intValue();
    }

    @Test
    void fitReportsTheTableThatItWrote() throws IOException {
        assertThat(fit.get("safeModel").textValue()).isIn("numbers", "words");
        assertThat(fit.at("/provenance/name").textValue()).isEqualTo("samples");
        assertThat(fit.at("/provenance/seed").intValue()).isEqualTo(5);
        assertThat(fit.at("/provenance/share").doubleValue()).isEqualTo(0.7);
        assertThat(fit.at("/views/full/clusters").intValue()).isEqualTo(4);
        assertThat(fitted()).isBetween(1, Samples.COUNT - 1);
        assertThat(Run.pareto("inspect", "--table", table, "--json").json()).isEqualTo(fit);
    }

    @Test
    void inspectShowsPeopleTheTableAndNothingElse() {
        Run inspect = Run.pareto("inspect", "--table", table).done();
        assertThat(inspect.out()).startsWith("table ").contains("\nnumbers ");
        assertThat(inspect.err()).isEmpty();
    }

    @Test
    void inspectExportsEveryTensor() throws IOException {
        Path export = directory.resolve("export");
        Run.pareto("inspect", "--table", table, "--export", export).done();
        assertThat(export.resolve("table.json")).isNotEmptyFile();
        assertThat(NpyFile.read(export.resolve("full/centroids.npy")).rows()).isEqualTo(4);
        assertThat(NpyFile.read(export.resolve("full/costSum.npy")).columns()).isEqualTo(3);
    }

    @Test
    void evaluateJudgesByWhatTheSplitHeldOut() throws IOException {
        Path csv = directory.resolve("decisions.csv");
        JsonNode judged = evaluate(data, "--held-out", "--decisions", csv, "--json").json();
        int heldOut = Samples.COUNT - fitted();
        assertThat(judged.get("queries").intValue()).isEqualTo(heldOut);
        assertThat(judged.get("leftOut").intValue()).isZero();
        assertThat(judged.get("table")).isEqualTo(fit.get("version"));
        assertThat(judged.get("lines").findValuesAsText("name"))
                .contains("numbers", "random", "oracle", "router, α 1.0");
        assertThat(Files.readAllLines(csv)).hasSize(1 + 101 * heldOut);
    }

    @Test
    void evaluateJudgesByOtherDataAndCountsWhatItLeavesOut() throws IOException {
        List<String> lines = new ArrayList<>(Samples.lines().subList(0, 6));
        lines.set(0, lines.get(0).replace("\"cheap\": 0.5", "\"cheap\": null"));
        Path other = Samples.write(directory.resolve("other.jsonl"), lines);
        assertThat(evaluate(other, "--scorer", "paper").done().out())
                .startsWith("5 queries judged by table " + fit.get("version").textValue())
                .contains("scorer paper; 1 left out");
    }

    @Test
    void evaluateWritesAReportThatNamesTheCommand() throws IOException {
        Path report = directory.resolve("a report");
        JsonNode judged = evaluate(data, "--held-out", "--report", report, "--json").json();
        JsonNode written = new ObjectMapper().readTree(report.resolve("report.json").toFile());
        assertThat(written.get("lines")).isEqualTo(judged.get("lines"));
        assertThat(written.get("command").textValue())
                .startsWith("pareto evaluate --data ")
                .contains("--report '" + report + "' --json");
        assertThat(report.resolve("report.html")).content().contains("Routing judged on data");
        assertThat(report.resolve("frontier.png")).isNotEmptyFile();
    }

    @Test
    void evaluateCountsGibberishAndOtherScriptsAsUnlikeAllThatWasFitted() throws IOException {
        Path texts = Path.of("src/test/resources/out-of-distribution.txt");
        JsonNode unlike = evaluate(data, "--held-out", "--unlike", texts, "--json").json();
        assertThat(unlike.at("/unlike/texts").intValue()).isGreaterThanOrEqualTo(100);
        assertThat(unlike.at("/unlike/share").doubleValue()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void evaluateComparesOnlyTheModelsThatOtherDataKnow() throws IOException {
        List<String> lines =
                Samples.lines().stream()
                        .map(line -> line.replace(", \"cheap\": 0.5", ""))
                        .map(line -> line.replace(", \"cheap\": {\"cost\": 0.0001}", ""))
                        .toList();
        Path other = Samples.write(directory.resolve("two.jsonl"), lines);
        assertThat(evaluate(other).done().out())
                .startsWith(Samples.COUNT + " queries judged by table ")
                .contains("2 of the table's 3 candidates are labelled here: numbers, words.")
                .contains("Only in the table: cheap.")
                .doesNotContain("\ncheap ");
    }

    @Test
    void evaluateRefusesTheFileThatTheTableWasFittedOnGzippedOrNot() throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(Files.readAllBytes(data));
        }
        Path gzip = Files.write(directory.resolve("data.jsonl.gz"), gzipped.toByteArray());
        assertThat(evaluate(data).failedInOneLine(2)).contains("was fitted on " + data);
        assertThat(evaluate(gzip).failedInOneLine(2)).contains("was fitted on " + gzip);
    }

    @Test
    void evaluateTakesHeldOutQueriesOnlyFromTheFileOfASplitTable() throws IOException {
        Path other = Samples.write(directory.resolve("half.jsonl"), Samples.lines().subList(0, 20));
        assertThat(evaluate(other, "--held-out").failedInOneLine(2))
                .contains(other + " is not the file that the table was fitted on");
        Path whole = directory.resolve("whole.safetensors");
        fit(whole, "--k", 2).done();
        assertThat(
                        Run.pareto("evaluate", "--data", data, "--table", whole, "--held-out")
                                .failedInOneLine(2))
                .contains("fit it with --split");
    }

    @Test
    void routeSendsAQueryToTheModelThatItsKindNeeds() throws IOException {
        JsonNode decision =
                Run.pareto("route", "What is 14 plus 29?", "--table", table, "--alpha", 1, "--json")
                        .json();
        assertThat(decision.get("model").textValue()).isEqualTo("numbers");
        assertThat(decision.get("scorer").textValue()).isEqualTo("expected");
        assertThat(decision.get("candidates")).hasSize(3);
    }

    @Test
    void routeTellsPeopleTheModelFirst() {
        Run route =
                Run.pareto(
                        "route", "Write a poem about rain.", "--table", table, "--alpha", "0.95");
        assertThat(route.done().out()).startsWith("words  (expected performance ");
        assertThat(route.err()).isEmpty();
    }

    @Test
    void routeAndInspectReadTheDemoTableWhenGivenNone() throws IOException {
        JsonNode table = Run.pareto("inspect", "--json").json();
        JsonNode decision = Run.pareto("route", "What is 14 plus 29?", "--json").json();
        assertThat(decision.get("table")).isEqualTo(table.get("version"));
        assertThat(table.get("models")).contains(decision.get("model"));
    }

    @Test
    void embedWritesARowPerQueryAndGoesOnWithoutBadLinesWhenToldTo() throws IOException {
        Path some = directory.resolve("some.jsonl");
        Samples.write(some, List.of(Samples.lines().get(3), "nonsense", Samples.lines().get(8)));
        Path npy = directory.resolve("some.npy");
        Run embed =
                Run.pareto(
                        "embed",
                        "--data",
                        some,
                        "--out",
                        npy,
                        "--cache",
                        cache,
                        "--skip-bad-lines",
                        "--json");
        assertThat(embed.json().get("rows").intValue()).isEqualTo(2);
        assertThat(embed.err().lines())
                .singleElement()
                .asString()
                .startsWith(some + ": line 2: not JSON");
        NpyFile read = NpyFile.read(npy);
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.columns()).isEqualTo(384);
    }

    @Test
    void aFailedFitLeavesAnExistingTableUntouchedAndNothingBesideIt() throws IOException {
        Path own = Files.createDirectory(directory.resolve("own")).resolve("table.safetensors");
        Files.writeString(own, "precious");
        assertThat(fit(own, "--k", Samples.COUNT + 1).failedInOneLine(2))
                .isEqualTo("pareto fit: cannot make 41 clusters of 40 rows");
        assertThat(own).hasContent("precious");
        try (Stream<Path> files = Files.list(own.getParent())) {
            assertThat(files).containsExactly(own);
        }
    }

    @Test
    void routeAnswersTheLinesOfAFile() throws IOException {
        Path lines =
                Files.writeString(
                        directory.resolve("lines.jsonl"),
                        "{\"query\": \"What is 5 plus 5?\"}\n{\"query\": 5}\n");
        Run route = Run.pareto("route", "--jsonl", lines, "--table", table);
        assertThat(route.exitCode()).isEqualTo(2);
        assertThat(route.out().lines()).hasSize(2);
        assertThat(route.out())
                .contains("{\"line\":1,\"model\":")
                .contains("{\"line\":2,\"error\":");
        assertThat(route.err().strip())
                .isEqualTo("pareto route: bad lines, answered with an error: 1");
    }
}
