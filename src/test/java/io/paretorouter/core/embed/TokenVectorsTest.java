package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVectorsTest {
    private static final int TOKENS = 50;
    private static final int DIMENSION = 24;
    private static final String VOCABULARY = "0123456789abcdef".repeat(4);

    private final float[] scales = new float[DIMENSION];
    private final byte[] rows = new byte[TOKENS * DIMENSION];

    TokenVectorsTest() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < DIMENSION; i++) {
            scales[i] = (float) random.nextDouble(0.001, 0.1);
        }
        random.nextBytes(rows);
        Arrays.fill(rows, 0, DIMENSION, (byte) 255);
        Arrays.fill(rows, DIMENSION, 2 * DIMENSION, (byte) 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 255, 256, 257, 258, 512, 5000})
    void sumsAnyNumberOfTokensExactly(int count) throws IOException {
        int[] ids = new SplittableRandom(count).ints(count + 2, 0, TOKENS).toArray();
        assertThat(read().sum(ids, 1, count + 1)).isEqualTo(expected(ids, 1, count + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void noComponentSpillsIntoItsNeighbour(int extreme) throws IOException {
        int[] ids = new int[1000];
        Arrays.fill(ids, extreme);
        assertThat(read().sum(ids, 0, 1000)).isEqualTo(expected(ids, 0, 1000));
    }

    private float[] expected(int[] ids, int start, int end) {
        float[] sum = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            int component = i;
            int steps =
                    IntStream.range(start, end)
                            .map(at -> (rows[ids[at] * DIMENSION + component] & 0xFF) - 128)
                            .sum();
            sum[i] = scales[i] * steps;
        }
        return sum;
    }

    @Test
    void aFileGivesBackWhatWasWritten() throws IOException {
        TokenVectorsFile file = file(bytes());
        assertThat(file.vectors().tokens()).isEqualTo(TOKENS);
        assertThat(file.vectors().dimension()).isEqualTo(DIMENSION);
        assertThat(file.vocabularySha256()).isEqualTo(VOCABULARY);
    }

    @Test
    void anyChangeOfVectorsChangesTheHash() throws IOException {
        String before = file(bytes()).sha256();
        rows[77]++;
        assertThat(file(bytes()).sha256()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 79, 80, 200, 1300})
    void refusesATruncatedFile(int length) {
        assertThatThrownBy(() -> file(Arrays.copyOf(bytes(), length)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAnotherFormat() {
        byte[] bytes = bytes();
        bytes[7] = '2';
        assertThatThrownBy(() -> file(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("express1");
    }

    @Test
    void refusesAScaleThatIsNoNumber() {
        scales[3] = Float.NaN;
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private TokenVectors read() throws IOException {
        return file(bytes()).vectors();
    }

    private byte[] bytes() {
        return TokenVectorsFile.bytes(VOCABULARY, scales, rows);
    }

    private static TokenVectorsFile file(byte[] bytes) throws IOException {
        return TokenVectorsFile.read(new ByteArrayInputStream(bytes));
    }
}
