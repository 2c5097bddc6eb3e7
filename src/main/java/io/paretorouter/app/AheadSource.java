package io.paretorouter.app;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Starts reading before anybody asks, on its own thread; the first call of {@link #changed} gets
 * the result.
 */
final class AheadSource implements TableSource {
    private final TableSource source;
    private @Nullable FutureTask<@Nullable Read> ahead;

    AheadSource(TableSource source) {
        this.source = source;
    }

    /** Starts reading. */
    synchronized void begin() {
        FutureTask<@Nullable Read> task = new FutureTask<>(source::changed);
        ahead = task;
        Thread.ofPlatform().daemon().name("table").start(task);
    }

    /** Whether no read ahead is under way any more. */
    synchronized boolean done() {
        return ahead == null || ahead.isDone();
    }

    private synchronized @Nullable FutureTask<@Nullable Read> taken() {
        FutureTask<@Nullable Read> task = ahead;
        ahead = null;
        return task;
    }

    @Override
    public @Nullable Read changed() throws IOException {
        FutureTask<@Nullable Read> task = taken();
        if (task == null) {
            return source.changed();
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name() + ": interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Only for the caller that {@link #changed} has already answered. */
    @Override
    public @Nullable Read earlier() throws IOException {
        return source.earlier();
    }

    @Override
    public String name() {
        return source.name();
    }
}
