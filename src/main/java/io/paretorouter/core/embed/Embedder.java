package io.paretorouter.core.embed;

/** Maps text to an {@link Embedding}. Implementations are safe for use by many threads at once. */
public interface Embedder {

    /** What this embedder is: equal ids mean equal embeddings for equal texts. */
    EmbedderId id();

    /** The number of components of every embedding, d. */
    int dimension();

    /**
     * Embeds a text of any length, the empty text included; text beyond the embedder's window is
     * shortened as {@link TokenWindow} says.
     */
    Embedding embed(String text);
}
