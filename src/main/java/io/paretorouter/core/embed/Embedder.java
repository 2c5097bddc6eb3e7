package io.paretorouter.core.embed;

/** Maps text to an {@link Embedding}. Implementations are thread-safe. */
public interface Embedder {

    /** The embedder's identity: equal ids mean equal embeddings for equal texts. */
    EmbedderId id();

    /** The number of components of every embedding, d. */
    int dimension();

    /**
     * The embedding of a text of any length, including the empty text. A text beyond the embedder's
     * window is shortened as {@link TokenWindow} describes.
     */
    Embedding embed(String text);
}
