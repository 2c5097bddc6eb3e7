package io.paretorouter.lambda.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One invocation: its event on the way in, its answer, part by part, on the way out. */
public final class Invoked {
    private static final int MOST_WAITING_PARTS = 64;

    private final String id = UUID.randomUUID().toString();
    private final byte[] event;
    private final Instant deadline;
    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(MOST_WAITING_PARTS);
    private volatile boolean dropped;
    private volatile long handedOverNanos;

    /** A part of an answer. */
    public sealed interface Part {
        /** The answer begins; {@code error} if it says that there is none. */
        record Begin(boolean streaming, boolean error, String contentType) implements Part {}

        /**
         * Some of it.
         *
         * @param readNanos when it had been read, by this JVM's clock
         */
        record Piece(byte[] bytes, long readNanos) implements Part {
            Piece(byte[] bytes) {
                this(bytes, System.nanoTime());
            }
        }

        /**
         * It ends.
         *
         * @param errorType if it broke off
         * @param readNanos when the end had been read, by this JVM's clock
         */
        record End(@Nullable String errorType, @Nullable String errorBody, long readNanos)
                implements Part {
            End(@Nullable String errorType, @Nullable String errorBody) {
                this(errorType, errorBody, System.nanoTime());
            }
        }
    }

    /** A whole answer, as Lambda's Invoke call returns it. */
    public record Outcome(Part.Begin begin, byte[] payload, Part.End end) {

        /** The payload as text. */
        public String text() {
            return new String(payload, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** What stands before the eight NUL bytes of a streamed answer. */
        public String prelude() {
            return text().split("\0{8}", 2)[0];
        }

        /** What stands behind them. */
        public String streamed() {
            return text().split("\0{8}", 2)[1];
        }

        /** Whether there is an answer, and a whole one. */
        public boolean succeeded() {
            return !begin.error() && end.errorType() == null;
        }
    }

    Invoked(byte[] event, Instant deadline) {
        this.event = event;
        this.deadline = deadline;
    }

    /** The request id. */
    public String id() {
        return id;
    }

    byte[] event() {
        return event;
    }

    /** The function is given the event now. */
    void handOver() {
        handedOverNanos = System.nanoTime();
    }

    /** When the function was given the event, by this JVM's clock. */
    public long handedOverNanos() {
        return handedOverNanos;
    }

    Instant deadline() {
        return deadline;
    }

    /** Hands a part over, waiting for a slow reader. */
    void put(Part part) throws IOException {
        try {
            while (!dropped && !parts.offer(part, 100, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Nobody reads the answer any more: the function is not told. */
    void drop() {
        dropped = true;
        parts.clear();
    }

    /** The next part; null if none comes before the deadline. */
    public @Nullable Part take() throws InterruptedException {
        long millis = Math.max(1, deadline.toEpochMilli() - System.currentTimeMillis());
        return parts.poll(millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for the whole answer.
     *
     * @throws IllegalStateException if there is none at the deadline
     */
    public Outcome await() throws InterruptedException {
        Part.Begin begin = (Part.Begin) required(take());
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        Part part = required(take());
        while (part instanceof Part.Piece piece) {
            payload.writeBytes(piece.bytes());
            part = required(take());
        }
        return new Outcome(begin, payload.toByteArray(), (Part.End) part);
    }

    private Part required(@Nullable Part part) {
        if (part == null) {
            throw new IllegalStateException("invocation " + id + " was not answered in time");
        }
        return part;
    }
}
