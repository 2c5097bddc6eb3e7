package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
    @TempDir Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("matrix.npy");
    }

    @Test
    void writesFloatsToTheBit() throws IOException {
        float[] values = {1.5f, -0.0f, Float.MIN_VALUE, Float.MAX_VALUE, (float) Math.PI, 0};
        Npy.write(file, values, 3);
        NpyFile read = NpyFile.read(file);
        assertThat(read.type()).isEqualTo("<f4");
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.columns()).isEqualTo(3);
        assertThat(read.values())
                .containsExactly(1.5, -0.0, Float.MIN_VALUE, Float.MAX_VALUE, (float) Math.PI, 0);
    }

    @Test
    void writesDoublesToTheBit() throws IOException {
        double[] values = {Math.PI, -1e-300, Double.NaN, 1L << 53};
        Npy.write(file, values, 1);
        NpyFile read = NpyFile.read(file);
        assertThat(read.type()).isEqualTo("<f8");
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.columns()).isEqualTo(1);
        assertThat(read.values()).containsExactly(values);
    }

    /** {@link NpyFile} checks where the data begin. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000, 10_000, 100_000})
    void alignsTheDataHoweverLongTheShape(int columns) throws IOException {
        Npy.write(file, new double[columns], columns);
        assertThat(NpyFile.read(file).columns()).isEqualTo(columns);
    }
}
