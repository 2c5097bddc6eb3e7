package io.paretorouter.offline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Label A = new Label(1, 0.1, 1, 2);
    private static final Label B = new Label(0, 0.2, 3, 4);
    private static final Label UNKNOWN = new Label(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private static final List<LabelledQuery> QUERIES =
            List.of(
                    new LabelledQuery("one", "", "1", Map.of("a", A)),
                    new LabelledQuery("two", "", "2", Map.of("b", B, "other", A)));

    @Test
    void holdsALabelPerQueryAndModelAndNothingWhereThereIsNone() {
        Labels labels = new Labels(QUERIES, List.of("a", "b"));
        assertThat(labels.rows()).isEqualTo(2);
        assertThat(labels.models()).isEqualTo(2);
        assertThat(labels.label(0, 0)).isEqualTo(A);
        assertThat(labels.label(0, 1)).isEqualTo(UNKNOWN);
        assertThat(labels.label(1, 0)).isEqualTo(UNKNOWN);
        assertThat(labels.label(1, 1)).isEqualTo(B);
    }

    @Test
    void selectsRowsInTheOrderAskedFor() {
        Labels selected = new Labels(QUERIES, List.of("a", "b")).select(new int[] {1, 0, 1});
        assertThat(selected.rows()).isEqualTo(3);
        assertThat(selected.label(0, 1)).isEqualTo(B);
        assertThat(selected.label(1, 0)).isEqualTo(A);
        assertThat(selected.label(2, 1)).isEqualTo(B);
    }

    @Test
    void knowsItsRowsEvenWithoutAModel() {
        assertThat(new Labels(QUERIES, List.of()).rows()).isEqualTo(2);
        assertThat(new Labels(QUERIES, List.of()).select(new int[] {1}).rows()).isEqualTo(1);
    }

    @Test
    void findsEveryModelOnceInOrder() {
        assertThat(new LabelledData("0".repeat(64), QUERIES).models())
                .containsExactly("a", "b", "other");
    }
}
