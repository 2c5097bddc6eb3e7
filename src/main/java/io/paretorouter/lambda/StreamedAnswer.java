package io.paretorouter.lambda;

import java.io.IOException;
import java.util.Base64;

/** An answer that Lambda passes on while it is being written. */
final class StreamedAnswer {
    static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
    static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";

    private final ChunkedBody body;
    private final Reception reception;

    /** Waits for Lambda to say that it has all of the answer. */
    interface Reception {
        void await() throws IOException, RuntimeApi.RuntimeApiException;
    }

    StreamedAnswer(ChunkedBody body, Reception reception) {
        this.body = body;
        this.reception = reception;
    }

    /** Sends a piece at once. */
    void write(byte[] bytes, int length) throws RuntimeApi.RuntimeApiException {
        try {
            body.write(bytes, length);
        } catch (IOException e) {
            throw new RuntimeApi.RuntimeApiException("the Runtime API took no more", e);
        }
    }

    /** Ends the answer, which is complete. */
    void end() throws RuntimeApi.RuntimeApiException {
        end(new HttpHeaders());
    }

    /** Ends the answer, which breaks off here, and says why. */
    void fail(Fault fault) throws RuntimeApi.RuntimeApiException {
        String json = Base64.getEncoder().encodeToString(fault.json());
        end(new HttpHeaders().add(ERROR_TYPE, fault.type()).add(ERROR_BODY, json));
    }

    private void end(HttpHeaders trailers) throws RuntimeApi.RuntimeApiException {
        try {
            body.end(trailers);
            reception.await();
        } catch (IOException e) {
            throw new RuntimeApi.RuntimeApiException(
                    "the Runtime API broke off at the end of an answer", e);
        }
    }
}
