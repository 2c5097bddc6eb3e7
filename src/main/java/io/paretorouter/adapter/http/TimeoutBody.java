package io.paretorouter.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response's body as a stream whose reads fail when nothing arrives for too long, or when the
 * thread is interrupted. To be read by one thread; closing it early closes the connection.
 */
final class TimeoutBody extends InputStream implements BodySubscriber<TimeoutBody> {
    private final Duration patience;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final ArrayDeque<ByteBuffer> current = new ArrayDeque<>();
    private boolean ended;
    private volatile boolean closed;
    private volatile Flow.@Nullable Subscription subscription;

    /** What the HTTP client delivers: bytes, or the end, with an error if the connection broke. */
    private sealed interface Arrival {
        record Bytes(List<ByteBuffer> buffers) implements Arrival {}

        record End(@Nullable Throwable error) implements Arrival {}
    }

    TimeoutBody(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<TimeoutBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Arrival.Bytes(buffers));
    }

    @Override
    public void onError(Throwable error) {
        arrivals.add(new Arrival.End(error));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End(null));
    }

    @Override
    public int read() throws IOException {
        ByteBuffer buffer = await(patience);
        return buffer == null ? -1 : buffer.get() & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = await(patience);
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /** Waits for a buffer with at least one byte; null at the end. */
    private @Nullable ByteBuffer await(Duration longest) throws IOException {
        while (true) {
            while (!current.isEmpty()) {
                if (current.getFirst().hasRemaining()) {
                    return current.getFirst();
                }
                current.removeFirst();
            }
            if (ended) {
                return null;
            }
            accept(next(longest));
        }
    }

    private void accept(Arrival arrival) throws IOException {
        switch (arrival) {
            case Arrival.Bytes bytes -> {
                current.addAll(bytes.buffers());
                Objects.requireNonNull(subscription)
                        .request(1); // only now, so that a slow reader slows the provider down
            }
            case Arrival.End end -> {
                ended = true;
                if (end.error() != null) {
                    throw new IOException("the connection broke", end.error());
                }
            }
        }
    }

    private Arrival next(Duration longest) throws IOException {
        try {
            Arrival arrival = arrivals.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (arrival == null) {
                throw new HttpTimeoutException("nothing arrived for " + longest.toMillis() + " ms");
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** Waits briefly for the end, so that the connection can serve the next call too. */
    void awaitEnd(Duration longest) throws IOException {
        current.clear();
        if (await(longest) != null) {
            throw new IOException("more data came after the end of the answer");
        }
    }

    @Override
    public void close() {
        current.clear();
        ended = true;
        closed = true;
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel(); // has no effect after the end
        }
    }
}
