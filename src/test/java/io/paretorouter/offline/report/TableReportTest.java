package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.Calibrations;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import org.junit.jupiter.api.Test;

class TableReportTest {
    /** Two clusters and two models, of which the second has no labels. */
    private static final RoutingTable TABLE =
            TestTables.table(
                    TestTables.view(
                            new float[] {1, 0, 0, 1},
                            2,
                            new TestTables.Cells(
                                    new double[] {3, 0, 0.5, 0},
                                    new double[] {4, 0, 1, 0},
                                    new double[] {0.008, 0, 0.002, 0},
                                    new double[] {4, 0, 1, 0})));

    private static final View TWO = TestTables.twoModels();

    @Test
    void showsPeopleOverallMeansAndADashForWhatIsUnknown() {
        assertThat(TableReport.text(TABLE).lines())
                .contains("view full            2 clusters × 2, embedder 000000000000")
                .contains("out of distribution  not measured")
                .contains("model-00        5      70.00 %  2.0000")
                .contains("model-01        0            –       –");
    }

    @Test
    void saysBeyondWhichLimitsAQueryIsWrittenUnlikeTheFittedOnes() {
        RoutingTable spelt = TABLE.withSpelling(TestTables.spelling(6.25, 0.375));
        assertThat(TableReport.text(spelt))
                .contains(
                        "not measured, or written with over 6.25 bits a character, or under 0.38"
                                + " of its trigrams different\n");
        assertThat(TableReport.json(spelt).at("/spelling/leastVariety").doubleValue())
                .isEqualTo(0.375);
    }

    @Test
    void givesProgramsOverallMeansAndNullForWhatIsUnknown() {
        JsonNode view = TableReport.json(TABLE).at("/views/full");
        assertThat(view.get("clusters").intValue()).isEqualTo(2);
        assertThat(view.get("dimension").intValue()).isEqualTo(2);
        assertThat(view.at("/performance/0").doubleValue()).isEqualTo(0.7);
        assertThat(view.at("/costUsd/0").doubleValue()).isEqualTo(0.002);
        assertThat(view.at("/performance/1").isNull()).isTrue();
        assertThat(view.at("/costUsd/1").isNull()).isTrue();
        assertThat(view.get("outOfDistributionCosine").isNull()).isTrue();
    }

    @Test
    void saysWhereTheTableComesFrom() {
        JsonNode json = TableReport.json(TABLE);
        assertThat(json.get("version").textValue()).isEqualTo(RoutingTable.UNSAVED);
        assertThat(json.at("/provenance/rows").intValue()).isEqualTo(100);
        assertThat(json.get("safeModel").textValue()).isEqualTo("model-00");
        assertThat(json.get("models")).hasSize(2);
    }

    @Test
    void namesTheModelThatTheVerdictWasHeldAgainstThoughAnotherIsTheSafeOne() {
        View view = TWO.withCalibration(Calibrations.failing());
        RoutingTable table = TestTables.table(view);
        RoutingTable safeElsewhere =
                new RoutingTable(
                        table.models(),
                        table.views(),
                        "model-01",
                        table.provenance(),
                        table.version());

        assertThat(TableReport.text(safeElsewhere)).contains("no gain: use model-00");
    }

    @Test
    void saysWhatEachPresetGets() {
        View view = TWO.withCalibration(Calibrations.ofBestSingle(0.74, 13));

        assertThat(TableReport.text(TestTables.table(view)))
                .containsSubsequence("auto:cheap, ", "auto:balanced, 0.75 ", "auto:best, 0.75 ");
    }

    @Test
    void saysThatPresetsAreTheSafeModelWhereRoutingDoesNotPay() {
        assertThat(TableReport.text(TestTables.table(TWO.withCalibration(Calibrations.failing()))))
                .contains("auto:balanced, safe model", "auto:best, safe model");
    }

    @Test
    void doesNotPassOffAStaleVerdictForOneThatHolds() {
        View view = TWO.withCalibration(Calibrations.passing().markedStale("reprice: model-01"));

        assertThat(TableReport.text(TestTables.table(view)))
                .contains("verdict              stale (reprice: model-01); before that PASS: ")
                .contains("\nbefore that, expected of ");
    }
}
