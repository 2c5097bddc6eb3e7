package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.offline.evaluate.Comparison;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
    private static final Judged JUDGED =
            Judged.by(List.of(List.of("law", "0"), List.of("art", "1"), List.of("law", "2")));
    private static final Comparison COMPARISON =
            Comparison.of(
                    JUDGED.test(),
                    BestSingle.of(JUDGED.table().views().get("full").statistics()),
                    JUDGED.sweep());

    @Test
    void showsPeopleEveryLineInPercentAndUsdPerThousand() {
        List<String> lines = ComparisonReport.text(COMPARISON).lines().toList();
        assertThat(lines.getFirst().split(" +")).startsWith("", "art", "law", "all", "USD/1k");
        assertThat(lines.get(2))
                .matches("model-02 +50\\.0 +66\\.7 +61\\.1 +0\\.0300 +\\+0\\.0 \\(.* to .*\\) .*");
        assertThat(lines.stream().filter(line -> !line.startsWith("─")))
                .hasSize(1 + COMPARISON.lines().size());
    }

    @Test
    void givesProgramsEveryLineWithItsDatasets() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ComparisonReport.json(COMPARISON).toString());
        assertThat(json).hasSize(COMPARISON.lines().size());
        for (int i = 0; i < json.size(); i++) {
            Comparison.Line line = COMPARISON.lines().get(i);
            assertThat(json.get(i).get("name").textValue()).isEqualTo(line.name());
            assertThat(json.get(i).get("kind").textValue()).isIn("single", "baseline", "router");
            assertThat(json.get(i).get("performance").doubleValue())
                    .isEqualTo(line.overall().performance());
            assertThat(json.get(i).get("costPer1kUsd").doubleValue())
                    .isEqualTo(line.overall().costPer1k());
            assertThat(json.get(i).at("/gain/costSaved/low").doubleValue())
                    .isEqualTo(line.gain().costSaved().low());
            assertThat(json.get(i).at("/datasets/law/performance").doubleValue())
                    .isEqualTo(line.perDataset().get(1).performance());
        }
    }
}
