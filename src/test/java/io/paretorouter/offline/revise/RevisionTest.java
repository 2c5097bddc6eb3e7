package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RoutingTable TABLE = Joining.fitted("cheap", "even", "odd");

    private static String stale(RoutingTable table) {
        return Objects.requireNonNull(Joining.view(table).calibration()).stale();
    }

    private static Revision price(RoutingTable table, double usd) {
        return Reprice.run(table, Map.of("even", new Price(usd, usd, DAY)));
    }

    @Test
    void marksTheCalibrationStaleNamingWhatAndWhen() {
        RoutingTable dropped = DropModel.run(TABLE, "odd").stale(Joining.STAMP);
        assertThat(stale(dropped)).isEqualTo("drop-model odd on 2026-11-22");
        RoutingTable added =
                AddModel.run(dropped, ModelInfo.named("odd"), Joining.labels("odd", 20))
                        .stale(new Revision.Stamp("c0ffee", DAY.plusDays(1)));
        assertThat(stale(added))
                .isEqualTo("drop-model odd on 2026-11-22; add-model odd on 2026-11-23");
    }

    @Test
    void namesWhatWasDoneAgainOnlyOnce() {
        RoutingTable once = price(TABLE, 1).stale(Joining.STAMP);
        RoutingTable twice = price(once, 2).stale(new Revision.Stamp("c", DAY.plusDays(9)));
        assertThat(stale(twice)).isEqualTo("reprice even on 2026-12-01");
    }

    @Test
    void howTheFittedQueriesAreWrittenStays() {
        RoutingTable spelt = TABLE.withSpelling(TestTables.spelling(9, 0.4));
        assertThat(DropModel.run(spelt, "odd").stale(Joining.STAMP).spelling())
                .isSameAs(spelt.spelling());
    }

    @Test
    void dateAndCommitAreThoseOfTheRevisionAndTheDataThoseOfTheFit() {
        RoutingTable revised = DropModel.run(TABLE, "odd").stale(Joining.STAMP);
        assertThat(revised.provenance().data()).isEqualTo(TABLE.provenance().data());
        assertThat(revised.provenance().commit()).isEqualTo("c0ffee");
        assertThat(revised.provenance().date()).isEqualTo(DAY);
    }
}
