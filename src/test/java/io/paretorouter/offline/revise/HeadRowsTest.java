package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of a table's linear heads when it is revised. */
class HeadRowsTest {
    private static final RoutingTable TABLE =
            Joining.fitted(new Knobs(8, Prior.HEADS, 15.0, 80.0, 8, 4), "cheap", "even", "odd");
    private static final int MODELS = 3;
    private static final int EVEN = 1;

    private static Heads heads(RoutingTable table) {
        return Objects.requireNonNull(Joining.view(table).heads());
    }

    private static float[] row(RoutingTable table, int row) {
        int width = heads(table).map().inputs() + 1;
        return Arrays.copyOfRange(heads(table).map().rows(), row * width, (row + 1) * width);
    }

    @Test
    void aModelThatLeavesTakesItsOwnAndNoOthers() {
        RoutingTable rest = DropModel.run(TABLE, "even").after();
        assertThat(heads(rest).models()).isEqualTo(MODELS - 1);
        assertThat(row(rest, 0)).isEqualTo(row(TABLE, 0));
        assertThat(row(rest, 1)).isEqualTo(row(TABLE, 2));
        assertThat(row(rest, 2)).isEqualTo(row(TABLE, MODELS));
        assertThat(row(rest, 3)).isEqualTo(row(TABLE, MODELS + 2));
    }

    @Test
    void aModelThatJoinsWithAllItsLabelsIsWhereAFitPutsIt() {
        RoutingTable rest = DropModel.run(TABLE, "even").after();
        RoutingTable joined =
                AddModel.run(rest, ModelInfo.named("even"), Joining.labels("even", Joining.COUNT))
                        .after();
        assertThat(heads(joined)).isEqualTo(heads(TABLE));
    }

    @Test
    void aModelThatJoinsWithFewLabelsChangesNoOther() {
        RoutingTable rest = DropModel.run(TABLE, "even").after();
        RoutingTable joined =
                AddModel.run(rest, ModelInfo.named("even"), Joining.labels("even", 30)).after();
        for (int model : new int[] {0, 2}) {
            assertThat(row(joined, model)).isEqualTo(row(TABLE, model));
            assertThat(row(joined, MODELS + model)).isEqualTo(row(TABLE, MODELS + model));
        }
        assertThat(row(joined, EVEN)).isNotEqualTo(row(TABLE, EVEN));
    }

    @Test
    void twiceThePriceIsTwiceTheCostHeadAndNothingElse() {
        Price before = new Price(10, 30, LocalDate.EPOCH);
        Price twice = new Price(20, 60, LocalDate.EPOCH);
        RoutingTable priced = Reprice.run(TABLE, Map.of("even", before)).after();
        RoutingTable dear = Reprice.run(priced, Map.of("even", twice)).after();
        float[] was = row(priced, MODELS + EVEN);
        float[] is = row(dear, MODELS + EVEN);
        for (int i = 0; i < was.length; i++) {
            assertThat(is[i]).isEqualTo(2 * was[i]);
        }
        assertThat(row(dear, EVEN)).isEqualTo(row(priced, EVEN));
        assertThat(row(dear, MODELS + 2)).isEqualTo(row(priced, MODELS + 2));
    }
}
