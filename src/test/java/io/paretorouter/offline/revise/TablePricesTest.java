package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablePricesTest {
    private static final RoutingTable TABLE = Joining.fitted("cheap", "even", "odd");
    private static final Price TWICE = new Price(20, 60, LocalDate.EPOCH);
    private static final RoutingTable REPRICED = Reprice.run(TABLE, Map.of("even", TWICE)).after();

    private static Label charged(TablePrices prices, String model, Label label) {
        LabelledData data =
                new LabelledData(Joining.SHA, BareQueries.of(List.of(Map.of(model, label))));
        LabelledData charged = prices.charge(data);
        assertThat(charged.sha256()).isEqualTo(Joining.SHA);
        return charged.queries().getFirst().label(model);
    }

    @Test
    void aRepricedModelIsChargedItsTokensWhateverTheFileSays() {
        TablePrices prices = TablePrices.of(REPRICED);
        assertThat(charged(prices, "even", new Label(1, 0.01, 100, 300)))
                .isEqualTo(new Label(1, 0.02, 100, 300));
    }

    @Test
    void aModelWithoutPriceIsChargedWhatTheFileSays() {
        Label label = new Label(1, 0.01, 100, 300);
        assertThat(charged(TablePrices.of(REPRICED), "odd", label)).isEqualTo(label);
        assertThat(TablePrices.of(TABLE).byModel()).isEmpty();
    }

    @Test
    void aPriceThatTheTablesCostsDoNotComeFromChargesNothing() {
        RoutingTable bills =
                AddModel.run(
                                REPRICED,
                                REPRICED.models().get(REPRICED.indexOf("even")),
                                Joining.labels("even", Joining.COUNT))
                        .after(); // the file's costs again, beside the price
        assertThat(TablePrices.of(bills).byModel()).isEmpty();
    }

    @Test
    void withoutTokensTheCostAtAPriceIsNotKnown() {
        TablePrices prices = TablePrices.of(REPRICED);
        assertThat(charged(prices, "even", new Label(1, 0.01, Double.NaN, 300)).costUsd()).isNaN();
        LabelledData data =
                new LabelledData(
                        Joining.SHA,
                        BareQueries.of(
                                List.of(
                                        Map.of("even", new Label(1, 0.01, 100, 300)),
                                        Map.of("even", new Label(1, 0.01, Double.NaN, 300)),
                                        Map.of("even", new Label(1, Double.NaN, 100, Double.NaN)),
                                        Map.of("odd", new Label(1, 0.01, Double.NaN, 300)))));
        assertThat(prices.uncharged(data)).isEqualTo(Map.of("even", 1L));
    }

    @Test
    void otherPricesTakeThePlaceOfTheTablesForTheSameModels() {
        Price free = new Price(0, 0, LocalDate.EPOCH);
        TablePrices prices = TablePrices.of(REPRICED).at(Map.of("even", free, "odd", free));
        assertThat(prices.byModel()).isEqualTo(Map.of("even", free));
    }

    @Test
    void ofTwoTablesTheLaterChargesAndTheEarlierWhatOnlyItKnows() {
        RoutingTable later = Reprice.run(TABLE, Map.of("odd", TWICE)).after();
        RoutingTable rest = DropModel.run(REPRICED, "odd").after();
        assertThat(TablePrices.of(REPRICED, later).byModel()).isEqualTo(Map.of("odd", TWICE));
        assertThat(TablePrices.of(later, rest).byModel())
                .isEqualTo(Map.of("even", TWICE, "odd", TWICE));
    }
}
