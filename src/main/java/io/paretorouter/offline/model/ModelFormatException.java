package io.paretorouter.offline.model;

/** A model file is not what the converter can read; the message names the file and the part. */
public final class ModelFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ModelFormatException(String message) {
        super(message);
    }
}
