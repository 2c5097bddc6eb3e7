package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Projection;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RidgeMapTest {
    private static final int ROWS = 4000;
    private static final int FROM = 6;

    private static final UnitVectors STUDENT =
            new UnitVectors(TestTables.randomRows(new SplittableRandom(1), ROWS, FROM), FROM);

    /** A rotation of the components, which ridge regression must find but for its shrinkage. */
    private static float turned(Embedding query, int output) {
        return query.component((output + 1) % FROM) * (output == 2 ? -1 : 1);
    }

    private static Embedding student(int row) {
        float[] components = new float[FROM];
        STUDENT.copyRow(row, components, 0);
        return Embedding.ofUnit(components);
    }

    private static UnitVectors teacher() {
        float[] rows = new float[ROWS * FROM];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < FROM; i++) {
                rows[row * FROM + i] = turned(student(row), i);
            }
        }
        return new UnitVectors(rows, FROM);
    }

    @Test
    void findsALinearMapThatIsThere() {
        Projection map = RidgeMap.fit(STUDENT, teacher());
        for (int row = 0; row < 50; row++) {
            Embedding mapped = map.apply(student(row));
            for (int i = 0; i < FROM; i++) {
                assertThat(mapped.component(i)).isCloseTo(turned(student(row), i), within(1e-2f));
            }
        }
    }

    /**
     * At the optimum the gradient of the squared error plus λ times the squares is zero; the
     * constant is not shrunk.
     */
    @Test
    void isTheOptimumOfRidgeRegression() {
        UnitVectors other =
                new UnitVectors(TestTables.randomRows(new SplittableRandom(9), ROWS, 3), 3);
        float[] rows = RidgeMap.fit(STUDENT, other).map().rows();
        for (int output = 0; output < 3; output++) {
            double[] gradient = new double[FROM + 1];
            for (int row = 0; row < ROWS; row++) {
                Embedding x = student(row);
                float[] y = new float[3];
                other.copyRow(row, y, 0);
                double error = rows[output * (FROM + 1) + FROM] - y[output];
                for (int i = 0; i < FROM; i++) {
                    error += (double) rows[output * (FROM + 1) + i] * x.component(i);
                }
                for (int i = 0; i < FROM; i++) {
                    gradient[i] += error * x.component(i);
                }
                gradient[FROM] += error;
            }
            assertThat(gradient[FROM]).isCloseTo(0, within(1e-3));
            for (int i = 0; i < FROM; i++) {
                assertThat(gradient[i] + rows[output * (FROM + 1) + i]).isCloseTo(0, within(1e-3));
            }
        }
    }
}
