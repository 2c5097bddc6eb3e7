package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.TwoGroupsMaterial;
import io.paretorouter.offline.report.FindingsReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final Findings FINDINGS = TwoGroupsMaterial.findings(TwoGroups.NAMES);
    private static final Results RESULTS = Objects.requireNonNull(FINDINGS.results());

    @TempDir static Path directory;

    @BeforeAll
    static void write() throws IOException {
        ReportFiles.write(
                directory, FINDINGS, new ReportFiles.Origin("fresh.jsonl", "pareto evaluate"));
    }

    /** The rows after the header; no field here needs quotes. */
    private static List<String[]> csv(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void writesEveryFileAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "report.json",
                            "frontier.png",
                            "lines.csv",
                            "datasets.csv",
                            "curves.csv",
                            "shares.csv",
                            "metrics.csv",
                            "reliability.csv",
                            "clusters.csv");
        }
    }

    @Test
    void theLinesReadBackTheSame() throws IOException {
        Iterator<Comparison.Line> lines = RESULTS.comparison().lines().iterator();
        for (String[] row : csv("lines.csv")) {
            Comparison.Line line = lines.next();
            assertThat(Double.parseDouble(row[row.length - 12]))
                    .isEqualTo(line.overall().performance());
            assertThat(Double.parseDouble(row[row.length - 11]))
                    .isEqualTo(line.expectation().performance().low());
            assertThat(Double.parseDouble(row[row.length - 9])).isEqualTo(line.overall().costUsd());
            assertThat(Double.parseDouble(row[row.length - 7]))
                    .isEqualTo(line.expectation().costUsd().high());
            assertThat(Double.parseDouble(row[row.length - 1]))
                    .isEqualTo(line.gain().costSaved().high());
        }
        assertThat(lines).isExhausted();
    }

    @Test
    void theCurvesReadBackTheSame() throws IOException {
        List<String[]> happened =
                csv("curves.csv").stream()
                        .filter(row -> row[0].equals("expected") && row[1].equals("happened"))
                        .toList();
        assertThat(happened).hasSize(401);
        for (int at = 0; at <= 400; at++) {
            Expectation point = RESULTS.scorers().getFirst().points().get(at);
            assertThat(Double.parseDouble(happened.get(at)[2])).isEqualTo(at / 400.0);
            assertThat(Double.parseDouble(happened.get(at)[3]))
                    .isEqualTo(point.performance().mean());
            assertThat(Double.parseDouble(happened.get(at)[8])).isEqualTo(point.costUsd().high());
        }
    }

    @Test
    void theSharesAddUpToAllQueriesAtEveryAlpha() throws IOException {
        List<String[]> rows = csv("shares.csv");
        for (int at = 0; at <= 400; at++) {
            String alpha = "" + at / 400.0;
            assertThat(
                            rows.stream()
                                    .filter(row -> row[0].equals(alpha))
                                    .mapToDouble(row -> Double.parseDouble(row[2]))
                                    .sum())
                    .isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }

    @Test
    void theObjectHoldsAllThatTheConsolePrints() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode written = mapper.readTree(directory.resolve("report.json").toFile());
        JsonNode console = mapper.readTree(FindingsReport.json(FINDINGS).toString());
        assertThat(console.properties())
                .allSatisfy(
                        field ->
                                assertThat(written.get(field.getKey()))
                                        .as(field.getKey())
                                        .isEqualTo(field.getValue()));
        assertThat(written.at("/curves/paper/expected")).hasSize(401);
        assertThat(written.get("clusters")).hasSize(2);
        assertThat(written.at("/metrics/expected/chosen/peakPerformance").doubleValue())
                .isEqualTo(
                        Objects.requireNonNull(RESULTS.scorers().getFirst().calibrated())
                                .chosen()
                                .perfGain());
    }

    @Test
    void peopleReadTheFormsApartAndTheVerdictLast() {
        String text = FindingsReport.text(FINDINGS);
        assertThat(text)
                .startsWith("120 queries judged by table unsaved, scorer expected; 0 left out")
                .contains("expected, chosen", "expected, curve", "paper, chosen", "paper, curve")
                .contains("verdict of the table", "verdict on these queries     PASS");
    }
}
