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

/** Refuses answers of a wrong type or size, which the SDK would collect without a limit. */
final class AnswerGuard implements ExecutionInterceptor {
    private static final String JSON = "application/json";
    private static final String EVENTS = "application/vnd.amazon.eventstream";
    private static final int MOST_BYTES = 32 << 20;

    /** What came is no answer. */
    static final class NoAnswerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswerException(String what) {
            super(what);
        }
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        SdkHttpResponse response = context.httpResponse();
        boolean streams = context.httpRequest().encodedPath().endsWith("/converse-stream");
        String expected = streams ? EVENTS : JSON;
        String type = response.firstMatchingHeader("Content-Type").orElse("none");
        if (response.isSuccessful() && !type.toLowerCase(Locale.ROOT).startsWith(expected)) {
            throw new NoAnswerException("sent content type " + type + ", expected " + expected);
        }
    }

    @Override
    public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        boolean streams = context.httpRequest().encodedPath().endsWith("/converse-stream");
        return streams // where each message has a limit of its own
                ? context.responsePublisher()
                : context.responsePublisher()
                        .map(all -> target -> all.subscribe(new Limit(target)));
    }

    /** Passes on as many bytes as are taken from any provider. */
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
                return; // refused already
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
