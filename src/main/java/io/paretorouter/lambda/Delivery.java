package io.paretorouter.lambda;

import io.paretorouter.lambda.Application.ApplicationException;
import io.paretorouter.lambda.RuntimeApi.RuntimeApiException;

/** Asks the application and passes its answer on to Lambda, in one piece or as it arrives. */
final class Delivery {
    /** Lambda's limit of 6 MB on the JSON of an answer in one piece, in bytes. */
    static final int MOST_WHOLE_BYTES = 6_291_556;

    private static final int PIECE_BYTES = 16 << 10;

    private final RuntimeApi api;
    private final Application application;

    Delivery(RuntimeApi api, Application application) {
        this.api = api;
        this.application = application;
    }

    /** The event to answer, and the shape of its answer. */
    record Recipient(String id, Event.Version version) {}

    /** Delivers an answer in one piece. */
    void whole(Recipient to, HttpRequest request, long until)
            throws ApplicationException, RuntimeApiException {
        Answer answer;
        try {
            HttpReply reply = application.ask(request, until);
            byte[] body = application.readAll(reply, MOST_WHOLE_BYTES);
            answer =
                    body.length > MOST_WHOLE_BYTES
                            ? Answer.tooLarge()
                            : new Answer(reply.status(), reply.headers(), body);
        } catch (ApplicationException e) {
            answer = tooLateOr(e);
        }
        byte[] json = AnswerWriter.whole(to.version(), answer);
        if (json.length > MOST_WHOLE_BYTES) {
            json = AnswerWriter.whole(to.version(), Answer.tooLarge());
        }
        api.respond(to.id(), json);
    }

    /** Delivers an answer piece by piece. */
    void streamed(Recipient to, HttpRequest request, long until)
            throws ApplicationException, RuntimeApiException {
        HttpReply reply;
        try {
            reply = application.ask(request, until);
        } catch (ApplicationException e) {
            Answer late = tooLateOr(e);
            StreamedAnswer answer = begin(to, late.status(), late.headers());
            answer.write(late.body(), late.body().length);
            answer.end();
            return;
        }
        relay(reply, begin(to, reply.status(), reply.headers()));
    }

    private static Answer tooLateOr(ApplicationException e) throws ApplicationException {
        if (e.fault().type().equals(Fault.DEADLINE)) {
            return Answer.tooLate();
        }
        throw e;
    }

    private StreamedAnswer begin(Recipient to, int status, HttpHeaders headers)
            throws RuntimeApiException {
        byte[] prelude = AnswerWriter.prelude(status, headers);
        if (prelude.length > AnswerWriter.LONGEST_PRELUDE) {
            throw new IllegalStateException(
                    "the answer's headers have more than "
                            + AnswerWriter.LONGEST_PRELUDE
                            + " bytes");
        }
        StreamedAnswer answer = api.stream(to.id());
        answer.write(prelude, prelude.length);
        return answer;
    }

    private void relay(HttpReply reply, StreamedAnswer answer) throws RuntimeApiException {
        byte[] piece = new byte[PIECE_BYTES];
        try {
            for (int count = application.read(reply, piece);
                    count >= 0;
                    count = application.read(reply, piece)) {
                answer.write(piece, count);
            }
        } catch (ApplicationException e) {
            answer.fail(e.fault());
            return;
        }
        answer.end();
    }
}
