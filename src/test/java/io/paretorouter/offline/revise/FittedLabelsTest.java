package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.fit.TrainingSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittedLabelsTest {
    private static final RoutingTable TABLE = Joining.fitted("cheap", "even", "odd");

    private static Calibration calibration(RoutingTable table) {
        Calibration calibration = Joining.view(table).calibration();
        assertThat(calibration).isNotNull();
        return calibration;
    }

    private static RoutingTable calibrated(Revision revision, LabelledData file) {
        FittedLabels labels = FittedLabels.of(revision.after(), file);
        TrainingSet rows =
                new TrainingSet(Joining.all().embeddings(), labels.labels(revision.after()));
        return labels.calibrate(revision, Map.of("full", rows), Joining.STAMP);
    }

    /** The file with the labels of {@code odd} on the first queries alone. */
    private static LabelledData withSome(int odd) {
        return new LabelledData(
                Joining.SHA,
                IntStream.range(0, Joining.COUNT)
                        .mapToObj(
                                row -> {
                                    LabelledQuery query = Joining.QUERIES.get(row);
                                    Map<String, Label> labels = new HashMap<>(query.labels());
                                    if (row >= odd) {
                                        labels.remove("odd");
                                    }
                                    return new LabelledQuery("", "", query.index(), labels);
                                })
                        .toList());
    }

    @Test
    void theFilesOwnLabelsGiveTheCalibrationOfTheFit() {
        RoutingTable without = DropModel.run(TABLE, "odd").after();
        Revision back =
                AddModel.run(without, ModelInfo.named("odd"), Joining.labels("odd", Joining.COUNT));
        RoutingTable calibrated = calibrated(back, Joining.FILE);
        assertThat(calibration(calibrated)).isEqualTo(calibration(TABLE));
        assertThat(calibrated.provenance().data().sha256()).isEqualTo(Joining.SHA);
        assertThat(calibrated.provenance().data().rows()).isEqualTo(Joining.COUNT);
    }

    @Test
    void calibratesByTheQueriesThatAreLabelledForANewModelToo() {
        RoutingTable without = DropModel.run(TABLE, "odd").after();
        Revision some = AddModel.run(without, ModelInfo.named("odd"), Joining.labels("odd", 70));
        Calibration calibration = calibration(calibrated(some, withSome(70)));
        assertThat(calibration.stale()).isNull();
        assertThat(calibration.queries()).isEqualTo(30); // 3/7 of 70
    }

    @Test
    void refusesToCalibrateByTooFewQueries() {
        RoutingTable without = DropModel.run(TABLE, "odd").after();
        Revision few = AddModel.run(without, ModelInfo.named("odd"), Joining.labels("odd", 10));
        assertThatThrownBy(() -> calibrated(few, withSome(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("only 10 queries are labelled for every model");
    }

    @Test
    void aDroppedModelsLabelsAreNotMissed() {
        Revision dropped = DropModel.run(TABLE, "odd");
        assertThat(calibration(calibrated(dropped, Joining.FILE)))
                .isEqualTo(calibration(Joining.fitted("cheap", "even")));
    }

    private static Revision repriced(double usdPerMillion) {
        Price price = new Price(usdPerMillion, usdPerMillion, LocalDate.EPOCH);
        return Reprice.run(TABLE, Map.of("even", price, "odd", price));
    }

    @Test
    void repricedModelsAreCalibratedByTheirNewCosts() {
        RoutingTable calibrated = calibrated(repriced(5), Joining.FILE);
        assertThat(calibration(calibrated).bestSingle().costUsd().mean()).isEqualTo(0.002);
        Revision later = DropModel.run(calibrated, "cheap");
        assertThat(calibration(calibrated(later, Joining.FILE)).stale()).isNull();
    }

    @Test
    void refusesToSayWhatIsSavedOfNothing() {
        assertThatThrownBy(() -> calibrated(repriced(0), Joining.FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the best single model costs nothing");
    }

    @Test
    void refusesOtherLabelsThanTheTablesByName() {
        Revision some =
                AddModel.run(
                        DropModel.run(TABLE, "odd").after(),
                        ModelInfo.named("odd"),
                        Joining.labels("odd", 70));
        assertThatThrownBy(() -> FittedLabels.of(some.after(), Joining.FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scores of \"odd\"")
                .hasMessageContaining("200 of sum")
                .hasMessageContaining("70 of sum");
        List<LabelledQuery> dearer =
                Joining.QUERIES.stream()
                        .map(
                                query -> {
                                    Map<String, Label> labels = new HashMap<>(query.labels());
                                    labels.put("cheap", new Label(0.4, 0.5, 100, 10));
                                    return new LabelledQuery("", "", query.index(), labels);
                                })
                        .toList();
        assertThatThrownBy(() -> FittedLabels.of(TABLE, new LabelledData(Joining.SHA, dearer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("costs of \"cheap\"");
    }

    @Test
    void aViewWithoutItsEmbedderIsLeftStale() {
        Revision dropped = DropModel.run(TABLE, "odd");
        RoutingTable left =
                FittedLabels.of(dropped.after(), Joining.FILE)
                        .calibrate(dropped, Map.of(), Joining.STAMP);
        assertThat(calibration(left).stale()).isEqualTo("drop-model odd on 2026-11-22");
    }
}
