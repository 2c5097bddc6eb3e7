package io.paretorouter.adapter.djl;

/**
 * The full embedder cannot be loaded or run; the message says what is wrong, where, and how to fix
 * it.
 */
public final class EmbedderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmbedderException(String message) {
        super(message);
    }

    EmbedderException(String message, Throwable cause) {
        super(message, cause);
    }
}
