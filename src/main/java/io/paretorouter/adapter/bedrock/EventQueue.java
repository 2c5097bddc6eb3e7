package io.paretorouter.adapter.bedrock;

import static io.paretorouter.adapter.bedrock.BedrockFailures.root;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkCancellationException;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** Passes the events of a stream from the SDK's thread to the caller's, one at a time. */
final class EventQueue implements Subscriber<ConverseStreamOutput> {
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription subscription;

    /** What the SDK delivers. */
    private sealed interface Arrival {
        record Event(ConverseStreamOutput event) implements Arrival {}

        record End(@Nullable Throwable error) implements Arrival {}
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
        arrivals.add(new Arrival.Event(event));
    }

    @Override
    public void onError(Throwable error) {
        arrivals.add(new Arrival.End(error));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End(null));
    }

    /**
     * Notes the end of the call; if the call failed before there was a stream, only this says so.
     * The cancellation of a stream is ignored: the SDK cancels for a reason, and gives that reason
     * to the subscriber.
     */
    void over(@Nullable Throwable error) {
        boolean tells = error != null && !(root(error) instanceof SdkCancellationException);
        if (subscription == null || tells) {
            arrivals.add(new Arrival.End(error));
        }
    }

    /**
     * The next event; null at the end.
     *
     * @throws FailedException if the call failed, with the SDK's reason
     */
    @Nullable ConverseStreamOutput next(Duration patience)
            throws IOException, InterruptedException, FailedException {
        Arrival arrival = arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return switch (arrival) {
            case null ->
                    throw new HttpTimeoutException(
                            "nothing arrived for " + patience.toMillis() + " ms");
            case Arrival.Event arrived -> {
                Objects.requireNonNull(subscription)
                        .request(1); // only now, so that a slow reader slows the provider down
                yield arrived.event();
            }
            case Arrival.End end -> {
                if (end.error() != null) {
                    throw new FailedException(end.error());
                }
                yield null;
            }
        };
    }

    /** The SDK reports that the call failed. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1;

        FailedException(Throwable cause) {
            super(cause);
        }
    }
}
