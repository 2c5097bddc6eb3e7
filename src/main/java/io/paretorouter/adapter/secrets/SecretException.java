package io.paretorouter.adapter.secrets;

import org.jspecify.annotations.Nullable;

/** AWS does not return a secret; the message names the secret and says why. */
public final class SecretException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecretException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
