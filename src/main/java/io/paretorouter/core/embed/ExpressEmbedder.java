package io.paretorouter.core.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The express embedder: a text's embedding is the sum of its tokens' vectors, scaled to unit
 * length. It is plain Java, takes microseconds, and is ready at the first request. Thread-safe;
 * equal texts have bit-identical embeddings on every machine.
 */
public final class ExpressEmbedder implements Embedder {
    private static final String VIEW = "express";

    /** The distilled vectors, a resource in this class's package. */
    private static final String RESOURCE = "express.vectors";

    private final EmbedderId id;
    private final WordPiece wordPiece;
    private final TokenVectors vectors;

    /**
     * An embedder using these vectors.
     *
     * @throws IllegalArgumentException if they were made for another vocabulary
     */
    public ExpressEmbedder(WordPiece wordPiece, TokenVectorsFile file) {
        String vocabulary = wordPiece.vocabulary().sha256();
        if (!vocabulary.equals(file.vocabularySha256())) {
            throw new IllegalArgumentException(
                    "the token vectors are for vocabulary %s, and this is %s"
                            .formatted(file.vocabularySha256(), vocabulary));
        }
        if (file.vectors().tokens() != wordPiece.vocabulary().size()) {
            throw new IllegalArgumentException(
                    "%d token vectors for a vocabulary of %d"
                            .formatted(file.vectors().tokens(), wordPiece.vocabulary().size()));
        }
        this.wordPiece = wordPiece;
        this.vectors = file.vectors();
        this.id =
                EmbedderId.of(
                        VIEW,
                        List.of(
                                "vectors " + file.sha256(),
                                "tokenizer " + WordPiece.IDENTITY + " " + vocabulary,
                                "pooling sum+l2",
                                "window " + TokenWindow.EXPRESS.identity()));
    }

    /**
     * The embedder built from the vectors and vocabulary on the class path. It is read on first use
     * and shared from then on; in a native executable it is part of the image.
     */
    public static ExpressEmbedder bundled() {
        return Bundled.EMBEDDER;
    }

    /** Initialised by the first caller, or by the build of a native executable. */
    private static final class Bundled {
        private static final ExpressEmbedder EMBEDDER = readBundled();
    }

    private static ExpressEmbedder readBundled() {
        try (InputStream resource = ExpressEmbedder.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "the class path lacks "
                                + RESOURCE
                                + " beside "
                                + ExpressEmbedder.class.getName());
            }
            return new ExpressEmbedder(
                    new WordPiece(Vocabulary.bundled()), TokenVectorsFile.read(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public EmbedderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return vectors.dimension();
    }

    @Override
    public Embedding embed(String text) {
        int[] ids = TokenWindow.EXPRESS.encode(wordPiece, text);
        float[] sum = vectors.sum(ids, 1, ids.length - 1);
        return Embedding.normalized(isZero(sum) ? markers(ids) : sum);
    }

    /**
     * The sum of [CLS] and [SEP], which carry no meaning and so represent a text without any: the
     * empty one, and one whose tokens cancel out.
     */
    private float[] markers(int[] ids) {
        return vectors.sum(new int[] {ids[0], ids[ids.length - 1]}, 0, 2);
    }

    private static boolean isZero(float[] sum) {
        for (float component : sum) {
            if (component != 0) {
                return false;
            }
        }
        return true;
    }
}
