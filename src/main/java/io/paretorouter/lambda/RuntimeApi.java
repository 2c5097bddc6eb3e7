package io.paretorouter.lambda;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API, version 2018-06-01: where events come from and answers go. Used by one
 * thread; {@link #close} by any.
 */
final class RuntimeApi implements Closeable {
    private static final String BASE = "/2018-06-01/runtime/";
    private static final byte[] NO_BODY = {};
    private static final int MOST_EVENT_BYTES = 64 << 20;
    private static final int MOST_REPLY_BYTES = 64 << 10;

    private final Link link;

    /**
     * The API at an address; connects when first used.
     *
     * @param address {@code host:port}
     */
    RuntimeApi(String address) {
        int colon = address.lastIndexOf(':');
        try {
            this.link =
                    colon < 0
                            ? new Link(address, 80)
                            : new Link(
                                    address.substring(0, colon),
                                    Integer.parseInt(address.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "AWS_LAMBDA_RUNTIME_API must be host:port, got \"" + address + "\"", e);
        }
    }

    /** Thrown when Lambda's side failed, not ours. */
    static final class RuntimeApiException extends Exception {
        private static final long serialVersionUID = 1;

        RuntimeApiException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Waits for the next event, for as long as it takes. */
    Invocation next() throws RuntimeApiException {
        String target = BASE + "invocation/next";
        try {
            HttpReply reply = link.exchangeOnce(HttpRequest.get(target));
            byte[] event = reply.body().readAll(MOST_EVENT_BYTES);
            require(reply, 200, target);
            link.done(reply);
            String id = reply.headers().first("Lambda-Runtime-Aws-Request-Id");
            String deadline = reply.headers().first("Lambda-Runtime-Deadline-Ms");
            if (id == null || deadline == null || !deadline.matches("[0-9]{1,18}")) {
                throw new RuntimeApiException("an event came without id or deadline", null);
            }
            String trace = reply.headers().first("Lambda-Runtime-Trace-Id");
            return new Invocation(id, Long.parseLong(deadline), trace, event);
        } catch (IOException e) {
            throw broken(target, e);
        }
    }

    /** Sends a complete answer. */
    void respond(String id, byte[] json) throws RuntimeApiException {
        post(
                BASE + "invocation/" + id + "/response",
                new HttpHeaders().add("Content-Type", "application/json"),
                json);
    }

    /** Reports that there is no answer. */
    void fail(String id, Fault fault) throws RuntimeApiException {
        post(BASE + "invocation/" + id + "/error", errorHeaders(fault), fault.json());
    }

    /** Reports that there will be no answers, because the function could not start. */
    void failStart(Fault fault) throws RuntimeApiException {
        post(BASE + "init/error", errorHeaders(fault), fault.json());
    }

    private static HttpHeaders errorHeaders(Fault fault) {
        return new HttpHeaders()
                .add("Content-Type", "application/vnd.aws.lambda.error+json")
                .add("Lambda-Runtime-Function-Error-Type", fault.type());
    }

    private void post(String target, HttpHeaders headers, byte[] body) throws RuntimeApiException {
        try {
            HttpReply reply = link.exchange(new HttpRequest("POST", target, headers, body));
            accepted(reply, target);
        } catch (IOException e) {
            throw broken(target, e);
        }
    }

    private void accepted(HttpReply reply, String target) throws IOException, RuntimeApiException {
        reply.body().readAll(MOST_REPLY_BYTES);
        require(reply, 202, target);
        link.done(reply);
    }

    private void require(HttpReply reply, int status, String target) throws RuntimeApiException {
        if (reply.status() != status) {
            link.close();
            throw new RuntimeApiException(
                    "the Runtime API answered " + reply.status() + " to " + target, null);
        }
    }

    private RuntimeApiException broken(String target, IOException e) {
        link.close();
        return new RuntimeApiException("the Runtime API broke off at " + target, e);
    }

    /** Begins an answer that is sent piece by piece. */
    StreamedAnswer stream(String id) throws RuntimeApiException {
        String target = BASE + "invocation/" + id + "/response";
        HttpHeaders headers =
                new HttpHeaders()
                        .add("Content-Type", "application/vnd.awslambda.http-integration-response")
                        .add("Lambda-Runtime-Function-Response-Mode", "streaming")
                        .add(
                                "Trailer",
                                StreamedAnswer.ERROR_TYPE + ", " + StreamedAnswer.ERROR_BODY);
        HttpRequest head = new HttpRequest("POST", target, headers, NO_BODY);
        try {
            return new StreamedAnswer(link.begin(head), () -> accepted(link.reply(), target));
        } catch (IOException e) {
            throw broken(target, e);
        }
    }

    /** Ends what is under way; the next use reconnects. */
    @Override
    public void close() {
        link.close();
    }
}
