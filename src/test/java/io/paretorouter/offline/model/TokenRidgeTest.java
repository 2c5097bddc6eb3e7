package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenRidgeTest {
    private static final int TOKENS = 40;
    private static final int WIDTH = 6;

    private final SplittableRandom random = new SplittableRandom(11);

    /** λ is 1 and lengths are taken three times; then one token's solution can be written down. */
    @Test
    void aTokenThatIsATextOfItsOwnGoesBetweenItsStartAndItsTarget() {
        float[][] start = {{3, 0}, {0, 2}};
        float[][] targets = {{0, 1}};
        float[][] fitted = TokenRidge.fit(start, new int[][] {{0}}, targets);
        double x = 3;
        double y = 0;
        for (int round = 0; round < 3; round++) {
            double length = Math.sqrt(x * x + y * y);
            double diagonal = 1 / (length * length) + 1;
            x = 3 / diagonal;
            y = 1 / length / diagonal;
        }
        assertThat((double) fitted[0][0]).isCloseTo(x, within(1e-5));
        assertThat((double) fitted[0][1]).isCloseTo(y, within(1e-5));
        assertThat(fitted[1]).containsExactly(start[1]);
    }

    @Test
    void sumsOfTextsThatWereNotFittedComeNearerToTheirTargets() {
        float[][] planted = rows(TOKENS);
        float[][] start = rows(TOKENS);
        int[][] texts = texts(3000);
        int[][] others = texts(200);
        float[][] fitted = TokenRidge.fit(start, texts, TextSums.unit(texts, planted));
        float[][] targets = TextSums.unit(others, planted);
        assertThat(cosine(TextSums.unit(others, start), targets)).isLessThan(0.5);
        assertThat(cosine(TextSums.unit(others, fitted), targets)).isGreaterThan(0.95);
    }

    @Test
    void equalInputGivesEqualVectorsToTheBit() {
        float[][] start = rows(TOKENS);
        int[][] texts = texts(500);
        float[][] targets = TextSums.unit(texts, rows(TOKENS));
        assertThat(TokenRidge.fit(start, texts, targets))
                .isDeepEqualTo(TokenRidge.fit(start, texts, targets));
    }

    @Test
    void targetsThatAreAlreadyMetChangeNothing() {
        float[][] start = rows(TOKENS);
        int[][] texts = texts(300);
        float[][] fitted = TokenRidge.fit(start, texts, TextSums.unit(texts, start));
        for (int token = 0; token < TOKENS; token++) {
            assertThat(fitted[token]).containsExactly(start[token], within(1e-4f));
        }
    }

    @Test
    void aTextWithoutATargetIsRefused() {
        assertThatThrownBy(() -> TokenRidge.fit(rows(2), new int[][] {{0}, {1}}, rows(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 texts and 1 targets");
    }

    private float[][] rows(int count) {
        float[][] rows = new float[count][WIDTH];
        for (float[] row : rows) {
            for (int i = 0; i < WIDTH; i++) {
                row[i] = (float) (random.nextDouble() - 0.5);
            }
        }
        return rows;
    }

    private int[][] texts(int count) {
        int[][] texts = new int[count][];
        for (int text = 0; text < count; text++) {
            texts[text] = random.ints(2 + random.nextInt(8), 0, TOKENS).toArray();
        }
        return texts;
    }

    private static double cosine(float[][] left, float[][] right) {
        double sum = 0;
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < WIDTH; i++) {
                sum += left[row][i] * right[row][i];
            }
        }
        return sum / left.length;
    }
}
