package io.paretorouter.offline.model;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TokenVectors;
import io.paretorouter.core.embed.TokenVectorsFile;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.embed.EmbedQueries;
import io.paretorouter.offline.embed.EmbeddingCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Distils the full embedder into the token vectors of the express embedder. For every token of the
 * vocabulary it takes two vectors: the full embedding of the token alone, and that vector adjusted
 * so that the sum over the tokens of a text comes close to the full embedding of the text ({@link
 * TokenRidge}). It joins the two, projects them on the {@value #DIMENSION} principal components of
 * the sums over texts, and stores each component in 8 bits.
 */
public final class DistilExpress {
    private static final int DIMENSION = 256;

    /** The number of steps of an 8-bit component on either side of 0. */
    private static final int STEPS = 127;

    private final WordPiece wordPiece;
    private final Function<int[], Embedding> teacher;
    private final int dimension;

    /**
     * A distillation.
     *
     * @param teacher embeds token ids, [CLS] first and [SEP] last; thread-safe
     * @param dimension the number of components of the result
     */
    DistilExpress(Vocabulary vocabulary, Function<int[], Embedding> teacher, int dimension) {
        this.wordPiece = new WordPiece(vocabulary);
        this.teacher = teacher;
        this.dimension = dimension;
    }

    /**
     * Runs the distillation.
     *
     * @param args the file to write; the directory of textbooks; a cache directory for their
     *     embeddings, which take forty minutes to compute
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected: file textbooks cache");
        }
        try (var full = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()))) {
            List<String> texts = Textbook.read(Path.of(args[1]));
            var cache = EmbeddingCache.open(Path.of(args[2]), full.id(), full.dimension());
            UnitVectors embeddings = new EmbedQueries(full, cache, new Count()).run(texts);
            byte[] file =
                    new DistilExpress(Vocabulary.bundled(), full::embed, DIMENSION)
                            .run(texts, rows(embeddings));
            AtomicFile.write(Path.of(args[0]), out -> out.write(file));
        }
    }

    /**
     * The contents of the file of token vectors.
     *
     * @param embeddings the teacher's embeddings of the texts, row-major [texts][d]
     */
    byte[] run(List<String> texts, float[][] embeddings) {
        int[][] tokens = tokens(texts);
        float[][] alone = alone();
        float[][] vectors = strongest(tokens, TokenRidge.fit(alone, tokens, embeddings), alone);
        float[] scales = new float[dimension];
        byte[] rows = new byte[vectors.length * dimension];
        for (int i = 0; i < dimension; i++) {
            scales[i] = greatest(vectors, i) / STEPS;
            for (int token = 0; token < vectors.length; token++) {
                int step = (int) StrictMath.rint(vectors[token][i] / scales[i]);
                rows[token * dimension + i] = (byte) (step + TokenVectors.ZERO);
            }
        }
        return TokenVectorsFile.bytes(wordPiece.vocabulary().sha256(), scales, rows);
    }

    /** The token ids of each text that express sums, without [CLS] and [SEP]. */
    private int[][] tokens(List<String> texts) {
        return texts.parallelStream()
                .map(text -> TokenWindow.EXPRESS.encode(wordPiece, text))
                .map(ids -> Arrays.copyOfRange(ids, 1, ids.length - 1))
                .toArray(int[][]::new);
    }

    /**
     * The teacher's embedding of each token alone, minus the mean of all, which tells nothing about
     * any of them; [tokens][d].
     */
    private float[][] alone() {
        Vocabulary vocabulary = wordPiece.vocabulary();
        int start = vocabulary.id("[CLS]");
        int end = vocabulary.id("[SEP]");
        float[][] alone =
                IntStream.range(0, vocabulary.size())
                        .parallel()
                        .mapToObj(token -> components(teacher.apply(new int[] {start, token, end})))
                        .toArray(float[][]::new);
        double[] mean = new double[alone[0].length];
        for (float[] row : alone) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) alone.length;
            }
        }
        for (float[] row : alone) {
            for (int i = 0; i < mean.length; i++) {
                row[i] -= (float) mean[i];
            }
        }
        return alone;
    }

    private static float[] components(Embedding embedding) {
        float[] components = new float[embedding.dimension()];
        embedding.copyTo(components, 0);
        return components;
    }

    private static float[][] rows(UnitVectors embeddings) {
        float[][] rows = new float[embeddings.count()][embeddings.dimension()];
        for (int row = 0; row < rows.length; row++) {
            embeddings.copyRow(row, rows[row], 0);
        }
        return rows;
    }

    /**
     * The two vectors of each token, joined with equal weight and projected on the leading
     * principal components of the sums over texts.
     */
    private float[][] strongest(int[][] tokens, float[][] left, float[][] right) {
        float[][] both = TextSums.beside(tokens, left, right);
        double[][] axes = PrincipalComponents.axes(TextSums.unit(tokens, both), dimension);
        return Arrays.stream(both).parallel().map(row -> along(axes, row)).toArray(float[][]::new);
    }

    private static float[] along(double[][] axes, float[] row) {
        float[] along = new float[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            double dot = 0;
            for (int i = 0; i < row.length; i++) {
                dot += axes[axis][i] * row[i];
            }
            along[axis] = (float) dot;
        }
        return along;
    }

    private static float greatest(float[][] vectors, int component) {
        float greatest = 0;
        for (float[] vector : vectors) {
            greatest = Math.max(greatest, Math.abs(vector[component]));
        }
        return greatest;
    }

    /** Prints the progress of embedding to standard error, every {@value #SAY_EVERY} texts. */
    private static final class Count implements EmbedQueries.Progress {
        private static final int SAY_EVERY = 6400;

        private int texts;
        private int done;

        @Override
        public void toEmbed(int texts) {
            this.texts = texts;
        }

        @Override
        public void embedded(int texts) {
            done += texts;
            if (done % SAY_EVERY == 0) {
                System.err.println(done + " of " + this.texts + " texts embedded");
            }
        }
    }
}
