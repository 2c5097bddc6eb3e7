package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.Calibrations;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.rollout.TableChange;
import org.junit.jupiter.api.Test;

class ChangeReportTest {
    private static RoutingTable table(Calibration calibration) {
        return TestTables.table(TestTables.twoModels().withCalibration(calibration));
    }

    @Test
    void tellsAVerdictThatNoLongerHoldsFromOneThatDoes() {
        Calibration passing = Calibrations.passing();
        TableChange change =
                new TableChange(
                        table(passing), table(passing.markedStale("reprice: model-01")), null);

        assertThat(ChangeReport.text(change).lines())
                .anyMatch(line -> line.startsWith("full before          PASS: "))
                .anyMatch(line -> line.startsWith("full after           stale (reprice: model-01)"))
                .noneMatch(line -> line.startsWith("full after           PASS"));
    }
}
