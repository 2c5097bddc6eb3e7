package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.TokenVectorsFile;
import io.paretorouter.core.embed.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistilExpressTest {
    private static final int DIMENSION = 16;

    @Test
    void theSameVocabularyGivesTheSameBytes() throws IOException {
        Vocabulary whole = Vocabulary.bundled();
        List<String> tokens =
                Stream.concat(
                                Stream.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
                                IntStream.range(whole.id("the"), whole.id("the") + 100)
                                        .mapToObj(whole::token))
                        .toList();
        Vocabulary slice = Vocabulary.of(tokens);
        int[] idsInWhole = tokens.stream().mapToInt(whole::id).toArray();
        try (var full = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()))) {
            var distil =
                    new DistilExpress(
                            slice,
                            ids ->
                                    full.embed(
                                            Arrays.stream(ids).map(id -> idsInWhole[id]).toArray()),
                            DIMENSION);
            byte[] once = distil.run();
            assertThat(distil.run()).isEqualTo(once);
            var file = TokenVectorsFile.read(new ByteArrayInputStream(once));
            assertThat(file.vocabularySha256()).isEqualTo(slice.sha256());
            assertThat(file.vectors().tokens()).isEqualTo(tokens.size());
            assertThat(file.vectors().dimension()).isEqualTo(DIMENSION);
        }
    }

    @Test
    void principalComponentsComeStrongestFirstAndKeepTheDistances() {
        var random = new SplittableRandom(5);
        float[][] rows = new float[300][6];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (random.nextDouble() * (1 + i) + (i > 0 ? row[i - 1] : 7));
            }
        }
        float[][] projected = PrincipalComponents.project(rows, 6);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 6; i++) {
            int component = i;
            double variance =
                    Arrays.stream(projected).mapToDouble(r -> r[component] * r[component]).sum();
            assertThat(variance).isLessThanOrEqualTo(before);
            before = variance;
        }
        assertThat(distance(projected[3], projected[9]))
                .isCloseTo(distance(rows[3], rows[9]), within(1e-4));
    }

    private static double distance(float[] a, float[] b) {
        return Math.sqrt(
                IntStream.range(0, a.length)
                        .mapToDouble(i -> (double) (a[i] - b[i]) * (a[i] - b[i]))
                        .sum());
    }
}
