package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TokenVectorsFile;
import io.paretorouter.core.embed.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistilExpressTest {
    private static final int DIMENSION = 16;

    @Test
    void theSameVocabularyAndTextsGiveTheSameBytes() throws IOException {
        Vocabulary whole = Vocabulary.bundled();
        List<String> tokens =
                Stream.concat(
                                Stream.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
                                IntStream.range(whole.id("the"), whole.id("the") + 100)
                                        .mapToObj(whole::token))
                        .toList();
        Vocabulary slice = Vocabulary.of(tokens);
        int[] idsInWhole = tokens.stream().mapToInt(whole::id).toArray();
        List<String> texts = texts(tokens.subList(5, tokens.size()));
        try (var full = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()))) {
            var distil =
                    new DistilExpress(
                            slice,
                            ids ->
                                    full.embed(
                                            Arrays.stream(ids).map(id -> idsInWhole[id]).toArray()),
                            DIMENSION);
            float[][] embeddings =
                    texts.stream()
                            .map(text -> components(full.embed(text)))
                            .toArray(float[][]::new);
            byte[] once = distil.run(texts, embeddings);
            assertThat(distil.run(texts, embeddings)).isEqualTo(once);
            var file = TokenVectorsFile.read(new ByteArrayInputStream(once));
            assertThat(file.vocabularySha256()).isEqualTo(slice.sha256());
            assertThat(file.vectors().tokens()).isEqualTo(tokens.size());
            assertThat(file.vectors().dimension()).isEqualTo(DIMENSION);
        }
    }

    private static List<String> texts(List<String> words) {
        var random = new SplittableRandom(3);
        return Stream.generate(
                        () ->
                                random.ints(6, 0, words.size())
                                        .mapToObj(words::get)
                                        .collect(Collectors.joining(" ")))
                .limit(60)
                .toList();
    }

    private static float[] components(Embedding embedding) {
        float[] components = new float[embedding.dimension()];
        embedding.copyTo(components, 0);
        return components;
    }

    @Test
    void principalComponentsComeStrongestFirstAndAtRightAngles() {
        var random = new SplittableRandom(5);
        float[][] rows = new float[300][6];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (random.nextDouble() * (1 + i) + (i > 0 ? row[i - 1] : 7));
            }
        }
        double[][] axes = PrincipalComponents.axes(rows, 6);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 6; i++) {
            double length = 0;
            for (float[] row : rows) {
                length += dot(axes[i], row) * dot(axes[i], row);
            }
            assertThat(length).isLessThanOrEqualTo(before);
            before = length;
            for (int j = 0; j < 6; j++) {
                double product = 0;
                for (int c = 0; c < 6; c++) {
                    product += axes[i][c] * axes[j][c];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
        }
    }

    private static double dot(double[] axis, float[] row) {
        return IntStream.range(0, axis.length).mapToDouble(i -> axis[i] * row[i]).sum();
    }
}
