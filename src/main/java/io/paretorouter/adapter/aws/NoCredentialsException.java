package io.paretorouter.adapter.aws;

import software.amazon.awssdk.core.exception.SdkClientException;

/** Nobody is there to ask AWS as. The message says what was tried, and what helps, in one line. */
public final class NoCredentialsException extends SdkClientException {
    private static final long serialVersionUID = 1;

    NoCredentialsException(String message) {
        super(SdkClientException.builder().message(message));
    }
}
