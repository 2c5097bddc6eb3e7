package io.paretorouter.adapter.bedrock;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Refuses answers of the wrong type or size, which the SDK would collect without a limit. */
final class AnswerGuard implements ExecutionInterceptor {
    private static final String JSON = "application/json";
    private static final String EVENTS = "application/vnd.amazon.eventstream";
    private static final int MOST_BYTES = 32 << 20;

    /** What arrived is not an answer. */
    static final class NoAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswerException(String what) {
            super(what);
        }
    }

    /**
     * The content of a response, or an error if it is refused. A refused response is subscribed to
     * as well: the SDK keeps what has arrived for a subscriber, and frees it only if the subscriber
     * cancels.
     */
    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        boolean streams = context.httpRequest().encodedPath().endsWith("/converse-stream");
        String expected = streams ? EVENTS : JSON;
        SdkHttpResponse response = context.httpResponse();
        String type = response.firstMatchingHeader("Content-Type").orElse("none");
        if (response.isSuccessful() && !type.toLowerCase(Locale.ROOT).startsWith(expected)) {
            String what = "sent content type " + type + ", expected " + expected;
            return context.responsePublisher()
                    .map(all -> target -> all.subscribe(new Refusal(target, what)));
        }
        return streams // each message of a stream has its own limit
                ? context.responsePublisher()
                : context.responsePublisher()
                        .map(all -> target -> all.subscribe(new Limit(target)));
    }

    /** Passes on only the reason for the refusal. */
    private record Refusal(Subscriber<? super ByteBuffer> target, String reason)
            implements Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Subscription given) {
            target.onSubscribe(given);
            target.onError(new NoAnswerException(reason));
            given.cancel();
        }

        @Override
        public void onNext(ByteBuffer buffer) {} // already under way

        @Override
        public void onError(Throwable error) {} // the target has had its error

        @Override
        public void onComplete() {}
    }

    /** Passes on bytes up to the limit that applies to every provider. */
    private static final class Limit implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> target;
        private @Nullable Subscription subscription;
        private long bytes;

        Limit(Subscriber<? super ByteBuffer> target) {
            this.target = target;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            target.onSubscribe(given);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            if (bytes > MOST_BYTES) {
                return; // already refused
            }
            bytes += buffer.remaining();
            if (bytes <= MOST_BYTES) {
                target.onNext(buffer);
                return;
            }
            if (subscription != null) {
                subscription.cancel();
            }
            target.onError(new NoAnswerException("sent more than " + MOST_BYTES + " bytes"));
        }

        @Override
        public void onError(Throwable error) {
            if (bytes <= MOST_BYTES) {
                target.onError(error);
            }
        }

        @Override
        public void onComplete() {
            if (bytes <= MOST_BYTES) {
                target.onComplete();
            }
        }
    }
}
