package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.Heads;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FitHeadsTest {
    private static final int ROWS = 20_000;
    private static final int D = 4;
    private static final UnitVectors QUERIES =
            new UnitVectors(TestTables.randomRows(new SplittableRandom(1), ROWS, D), D);
    private static final List<String> MODELS = List.of("a", "silent", "z");

    /** What is to be found: model a is good along the first component, z is dear along the last. */
    private static Label label(String model, float[] query) {
        return model.equals("a")
                ? new Label(0.5 + 0.25 * query[0], 0.01, 0, 0)
                : new Label(0.5, 0.01 + 0.005 * query[D - 1], 0, 0);
    }

    /** Rows of which model z lacks every {@code gap}-th label; 0 lacks none. */
    private static Heads fit(int gap) {
        List<LabelledQuery> rows = new ArrayList<>();
        float[] query = new float[D];
        for (int row = 0; row < ROWS; row++) {
            QUERIES.copyRow(row, query, 0);
            Map<String, Label> labels = new HashMap<>(Map.of("a", label("a", query)));
            if (gap == 0 || row % gap != 0) {
                labels.put("z", label("z", query));
            }
            rows.add(new LabelledQuery("q" + row, "set", "" + row, labels));
        }
        return FitHeads.of(new TrainingSet(QUERIES, new Labels(rows, MODELS)));
    }

    private static float[] row(Heads heads, int row) {
        float[] all = heads.map().rows();
        return Arrays.copyOfRange(all, row * (D + 1), (row + 1) * (D + 1));
    }

    @Test
    void findWhatIsLinearInTheEmbedding() {
        Heads heads = fit(0);
        assertThat(heads.models()).isEqualTo(3);
        assertThat(row(heads, 0))
                .containsExactly(new float[] {0.25f, 0, 0, 0, 0.5f}, within(5e-3f));
        assertThat(row(heads, 3 + 2))
                .containsExactly(new float[] {0, 0, 0, 0.005f, 0.01f}, within(1e-4f));
    }

    @Test
    void ofAModelWithoutLabelsSayNothing() {
        Heads heads = fit(0);
        assertThat(row(heads, 1)).containsOnly(0);
        assertThat(row(heads, 3 + 1)).containsOnly(0);
    }

    @Test
    void leanToTheMeanWhereLabelsAreMissingAndLeaveOtherModelsAlone() {
        Heads whole = fit(0);
        Heads half = fit(2);
        assertThat(row(half, 0)).isEqualTo(row(whole, 0));
        assertThat(row(half, 3 + 2)[D - 1]).isPositive().isLessThan(row(whole, 3 + 2)[D - 1]);
        assertThat(row(half, 3 + 2)[D]).isCloseTo(0.01f, within(1e-4f));
    }
}
