package io.paretorouter.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final int INPUTS = 11;
    private static final int OUTPUTS = 7;

    private static float[] rows() {
        SplittableRandom random = new SplittableRandom(1);
        float[] rows = new float[OUTPUTS * (INPUTS + 1)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return rows;
    }

    @Test
    void mapsAsTheMatrixSaysAndScalesToUnitLength() {
        float[] rows = rows();
        Embedding query = TestTables.randomQuery(new SplittableRandom(2), INPUTS);
        double[] expected = new double[OUTPUTS];
        double squares = 0;
        for (int output = 0; output < OUTPUTS; output++) {
            expected[output] = rows[output * (INPUTS + 1) + INPUTS];
            for (int input = 0; input < INPUTS; input++) {
                expected[output] +=
                        (double) rows[output * (INPUTS + 1) + input] * query.component(input);
            }
            squares += expected[output] * expected[output];
        }
        Embedding mapped = new Projection(new AffineMap(rows, INPUTS)).apply(query);
        for (int output = 0; output < OUTPUTS; output++) {
            assertThat((double) mapped.component(output))
                    .isCloseTo(expected[output] / Math.sqrt(squares), within(1e-6));
        }
    }

    @Test
    void givesBackTheRowsItTook() {
        assertThat(new AffineMap(rows(), INPUTS).rows()).isEqualTo(rows());
    }

    @Test
    void refusesWhatIsNotAMap() {
        assertThatThrownBy(() -> new AffineMap(rows(), INPUTS + 1))
                .hasMessage("cannot divide 84 floats into rows of 13");
        float[] broken = rows();
        broken[INPUTS + 3] = Float.NaN;
        assertThatThrownBy(() -> new AffineMap(broken, INPUTS))
                .hasMessage("weight [1, 2] must be finite, got NaN");
    }

    @Test
    void refusesAnEmbeddingOfAnotherDimension() {
        Embedding query = TestTables.randomQuery(new SplittableRandom(2), INPUTS - 1);
        assertThatThrownBy(() -> new Projection(new AffineMap(rows(), INPUTS)).apply(query))
                .hasMessage("the embedding has 10 components, the map takes 11");
    }
}
