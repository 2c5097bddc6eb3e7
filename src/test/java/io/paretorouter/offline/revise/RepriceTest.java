package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spans;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RepriceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RoutingTable TABLE = Joining.fitted("cheap", "even", "odd");

    /** 100 tokens read and 300 written, on every query, come to 0.01 USD. */
    private static final Price AS_FITTED = new Price(10, 30, TODAY);

    @Test
    void thePriceThatTheCostsWereMadeWithLeavesThem() {
        CellSums before = Joining.view(TABLE).statistics().cost();
        RoutingTable after = Reprice.run(TABLE, Map.of("even", AS_FITTED)).after();
        CellSums cost = Joining.view(after).statistics().cost();
        assertThat(cost.counts()).isEqualTo(before.counts());
        assertThat(cost.sums()).containsExactly(before.sums(), within(1e-12));
    }

    @Test
    void aNewPriceGivesNewCostsAndSpansAndIsRecorded() {
        Price twice = new Price(20, 60, TODAY);
        Revision revision = Reprice.run(TABLE, Map.of("even", twice, "unknown", twice));
        CellSums cost = Joining.view(revision.after()).statistics().cost();
        assertThat(revision.what()).isEqualTo("reprice even");
        assertThat(cost.overallMean(1)).isEqualTo(0.02, within(1e-12));
        assertThat(cost.overallMean(2))
                .isEqualTo(Joining.view(TABLE).statistics().cost().overallMean(2));
        assertThat(Joining.view(revision.after()).scale().spans())
                .isEqualTo(Spans.of(Joining.view(revision.after()).statistics()))
                .isNotEqualTo(Joining.view(TABLE).scale().spans());
        assertThat(revision.after().models().get(1).price()).isEqualTo(twice);
        assertThat(revision.after().models().get(2).price()).isNull();
    }

    @Test
    void aPriceThatIsOnlyReadAnewChangesItsDateAlone() {
        RoutingTable priced = Reprice.run(TABLE, Map.of("even", AS_FITTED)).after();
        Price later = new Price(10, 30, TODAY.plusDays(1));
        Revision revision = Reprice.run(priced, Map.of("even", later));
        assertThat(revision.figuresChanged()).isFalse();
        assertThat(revision.after().models().get(1).price()).isEqualTo(later);
        assertThat(Joining.sums(revision.after())).containsExactlyElementsOf(Joining.sums(priced));
        assertThat(
                        Objects.requireNonNull(
                                        Joining.view(revision.stale(Joining.STAMP)).calibration())
                                .stale())
                .isNull();
    }

    @Test
    void refusesAModelWhoseTokensAreUnknownByName() {
        SplittableRandom random = new SplittableRandom(1);
        RoutingTable bare =
                TestTables.table(
                        TestTables.view(
                                TestTables.randomRows(random, 3, 4),
                                4,
                                TestTables.randomCells(random, 3, 2, 0)));
        assertThatThrownBy(() -> Reprice.run(bare, Map.of("model-01", AS_FITTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"model-01\" cannot be repriced")
                .hasMessageContaining("completion_tokens");
    }

    @Test
    void refusesPricesOfNoModelOfTheTable() {
        assertThatThrownBy(() -> Reprice.run(TABLE, Map.of("other", AS_FITTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[cheap, even, odd]");
    }
}
