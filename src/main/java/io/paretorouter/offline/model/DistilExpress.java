package io.paretorouter.offline.model;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TokenVectors;
import io.paretorouter.core.embed.TokenVectorsFile;
import io.paretorouter.core.embed.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes the express embedder's token vectors out of the full embedder: every token of the
 * vocabulary by itself through the transformer, the strongest {@value #DIMENSION} principal
 * components of what comes out, in 8 bits each.
 */
public final class DistilExpress {
    private static final int DIMENSION = 256;

    /** Steps of an 8-bit component to either side of 0. */
    private static final int STEPS = 127;

    private final Vocabulary vocabulary;
    private final Function<int[], Embedding> teacher;
    private final int dimension;

    /**
     * A distillation.
     *
     * @param teacher embeds token ids, [CLS] first and [SEP] last; safe for use by many threads
     */
    DistilExpress(Vocabulary vocabulary, Function<int[], Embedding> teacher, int dimension) {
        this.vocabulary = vocabulary;
        this.teacher = teacher;
        this.dimension = dimension;
    }

    /**
     * Distils.
     *
     * @param args the file to write
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected: file");
        }
        try (var full = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()))) {
            byte[] file = new DistilExpress(Vocabulary.bundled(), full::embed, DIMENSION).run();
            Files.write(Path.of(args[0]), file);
        }
    }

    /** The file's bytes. */
    byte[] run() {
        float[][] vectors = PrincipalComponents.project(teach(), dimension);
        float[] scales = new float[dimension];
        byte[] rows = new byte[vectors.length * dimension];
        for (int i = 0; i < dimension; i++) {
            scales[i] = greatest(vectors, i) / STEPS;
            for (int token = 0; token < vectors.length; token++) {
                int step = (int) StrictMath.rint(vectors[token][i] / scales[i]);
                rows[token * dimension + i] = (byte) (step + TokenVectors.ZERO);
            }
        }
        return TokenVectorsFile.bytes(vocabulary.sha256(), scales, rows);
    }

    /** What the teacher makes of each token alone. */
    private float[][] teach() {
        int start = vocabulary.id("[CLS]");
        int end = vocabulary.id("[SEP]");
        return IntStream.range(0, vocabulary.size())
                .parallel()
                .mapToObj(token -> components(teacher.apply(new int[] {start, token, end})))
                .toArray(float[][]::new);
    }

    private static float[] components(Embedding embedding) {
        float[] components = new float[embedding.dimension()];
        embedding.copyTo(components, 0);
        return components;
    }

    private static float greatest(float[][] vectors, int component) {
        float greatest = 0;
        for (float[] vector : vectors) {
            greatest = Math.max(greatest, Math.abs(vector[component]));
        }
        return greatest;
    }
}
