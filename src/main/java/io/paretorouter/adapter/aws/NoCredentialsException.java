package io.paretorouter.adapter.aws;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * There are no credentials to call AWS with. The message says in one line what was tried and what
 * helps.
 */
public final class NoCredentialsException extends SdkClientException {
    private static final long serialVersionUID = 1;

    NoCredentialsException(String message) {
        super(SdkClientException.builder().message(message));
    }
}
