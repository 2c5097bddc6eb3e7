package io.paretorouter.offline.model;

/** Thrown when the converter cannot read a model file; the message names the file and the part. */
public final class ModelFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModelFormatException(String message) {
        super(message);
    }
}
