package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spans;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddModelTest {
    private static RoutingTable join(RoutingTable table, String model, int labels) {
        return AddModel.run(table, ModelInfo.named(model), Joining.labels(model, labels)).after();
    }

    private static RoutingTable without(String model) {
        return Joining.fitted(
                TwoGroups.NAMES.stream()
                        .filter(name -> !name.equals(model))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheap", "even", "odd"})
    void allLabelsGiveTheSumsOfAFitWithTheSameClusters(String model) {
        RoutingTable joined = join(without(model), model, Joining.COUNT);
        RoutingTable fitted = Joining.fitted("cheap", "even", "odd");
        assertThat(joined.models()).isEqualTo(fitted.models());
        assertThat(Joining.sums(joined)).containsExactlyElementsOf(Joining.sums(fitted));
        assertThat(Joining.view(joined).scale().spans())
                .isEqualTo(Joining.view(fitted).scale().spans());
    }

    @Test
    void noOtherModelsSumAndNoCentroidMoves() {
        RoutingTable before = without("even");
        RoutingTable after = join(before, "even", 10);
        assertThat(Joining.view(after).centroids().rows())
                .isEqualTo(Joining.view(before).centroids().rows());
        assertThat(Joining.sums(DropModel.run(after, "even").after()))
                .containsExactlyElementsOf(Joining.sums(before));
    }

    @Test
    void countsFewLabelsAndMeasuresTheSpansAnew() {
        RoutingTable after = join(without("cheap"), "cheap", 10);
        int column = after.indexOf("cheap");
        assertThat(Joining.view(after).statistics().performance().totalCount(column)).isEqualTo(10);
        assertThat(Joining.view(after).scale().spans())
                .isEqualTo(Spans.of(Joining.view(after).statistics()))
                .isNotEqualTo(Joining.view(without("cheap")).scale().spans());
    }

    @Test
    void replacesTheLabelsOfAModelThatIsThereAlready() {
        RoutingTable once = join(without("even"), "even", 10);
        RoutingTable twice = join(once, "even", Joining.COUNT);
        assertThat(twice.models()).isEqualTo(once.models());
        assertThat(Joining.sums(twice))
                .containsExactlyElementsOf(Joining.sums(Joining.fitted("cheap", "even", "odd")));
    }

    private static RoutingTable joinAlwaysRight(int count) {
        List<LabelledQuery> queries =
                BareQueries.of(count, row -> Map.of("new", new Label(1, 0.02, 1, 1)));
        TrainingSet labels =
                new TrainingSet(
                        Joining.all().embeddings().select(IntStream.range(0, count).toArray()),
                        new Labels(queries, List.of("new")));
        return AddModel.run(
                        Joining.fitted("cheap", "even", "odd"),
                        ModelInfo.named("new"),
                        Map.of("full", labels))
                .after();
    }

    @Test
    void theSafeModelStaysUnlessTheNewOneIsBetterBeyondDoubt() {
        String safe = Joining.fitted("cheap", "even", "odd").safeModel();
        assertThat(joinAlwaysRight(2).safeModel()).isEqualTo(safe);
        assertThat(joinAlwaysRight(100).safeModel()).isEqualTo("new");
    }

    @Test
    void refusesATableWithAViewThatItCannotJoin() {
        assertThatThrownBy(() -> AddModel.run(without("even"), ModelInfo.named("even"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no embedder is here for [full]");
    }

    @Test
    void refusesLabelsWithoutCost() {
        List<LabelledQuery> queries =
                BareQueries.of(List.of(Map.of("new", new Label(1, Double.NaN, 1, 1))));
        TrainingSet labels =
                new TrainingSet(
                        Joining.all().embeddings().select(new int[] {0}),
                        new Labels(queries, List.of("new")));
        assertThatThrownBy(
                        () ->
                                AddModel.run(
                                        without("even"),
                                        ModelInfo.named("new"),
                                        Map.of("full", labels)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the labels of new hold no score, or no cost");
    }
}
