package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.StoreException;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is made of a table, kept as new as the table's source, and replaced in one step. A
 * request triggers the look at the source, but never waits for it: it runs beside, at most once in
 * a while, so that it also works where there is no time between requests. What cannot be read, or
 * is no table for this router, is not taken: the last good one goes on.
 */
final class LiveTable<T> {
    private final TableSource source;
    private final Function<RoutingTable, T> make;
    private final TableWatch watch;
    private final Pace pace;
    private final AtomicLong due;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable State<T> state;

    /**
     * When to look, and on whose time.
     *
     * @param every how much time is at least between two looks
     * @param nanoTime a clock
     * @param beside runs a look
     */
    record Pace(Duration every, LongSupplier nanoTime, Executor beside) {
        /**
         * On threads of the system's: what a new table takes, hundreds of kilobytes to hash and to
         * parse, would keep a carrier from the virtual threads that serve requests.
         */
        static Pace of(Duration every) {
            return new Pace(
                    every,
                    System::nanoTime,
                    look -> Thread.ofPlatform().daemon().name("table-refresh").start(look));
        }
    }

    private record State<T>(RoutingTable table, T made) {}

    /**
     * Nothing yet; the first request looks.
     *
     * @param make makes all that is needed of a table; an {@link IllegalArgumentException} of it
     *     refuses the table
     */
    LiveTable(TableSource source, Function<RoutingTable, T> make, TableWatch watch, Pace pace) {
        this.source = source;
        this.make = make;
        this.watch = watch;
        this.pace = pace;
        this.due = new AtomicLong(pace.nanoTime().getAsLong());
    }

    /**
     * Begins with a table.
     *
     * @throws IllegalArgumentException if nothing can be made of it
     */
    synchronized void begin(RoutingTable table) {
        state = new State<>(table, make.apply(table));
    }

    /** What the current table makes; null if there was none yet. */
    @Nullable T made() {
        State<T> current = state;
        return current == null ? null : current.made();
    }

    /** The current table; null if there was none yet. */
    @Nullable RoutingTable table() {
        State<T> current = state;
        return current == null ? null : current.table();
    }

    /** The next look is due when one interval has passed. */
    void rest() {
        due.set(pace.nanoTime().getAsLong() + pace.every().toNanos());
    }

    /** The next look is due, however short ago the last one was. */
    void hurry() {
        due.set(pace.nanoTime().getAsLong());
    }

    /** Looks at the source beside the caller, if that is due. */
    void refreshIfDue() {
        long now = pace.nanoTime().getAsLong();
        long then = due.get();
        if (now - then >= 0 && due.compareAndSet(then, now + pace.every().toNanos())) {
            pace.beside().execute(this::refresh);
        }
    }

    /** Looks at the source. */
    void refresh() {
        if (!looking.tryLock()) {
            return; // The last look takes longer than the interval.
        }
        try {
            TableSource.Read read = source.changed();
            if (read == null) {
                watch.unchanged();
            } else {
                begin(read.table());
                watch.updated(read.table(), read.published(), source.name());
            }
        } catch (StoreException e) {
            switch (e.reason()) {
                case DAMAGED -> watch.refused(e.reason().label(), message(e));
                case NO_CREDENTIALS, DENIED, NO_PLACE, EMPTY, UNAVAILABLE, CONFLICT ->
                        watch.failed(e.reason().label(), message(e));
            }
        } catch (IOException e) {
            watch.failed("unavailable", message(e));
        } catch (TableFormatException e) {
            watch.refused("format", message(e));
        } catch (IllegalArgumentException e) {
            watch.refused("embedder", source.name() + ": " + message(e));
        } finally {
            looking.unlock();
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /**
     * Makes everything anew of the current table.
     *
     * @throws IllegalArgumentException if that is no longer possible; all stays as it was then
     */
    synchronized void remake() {
        State<T> current = state;
        if (current != null) {
            begin(current.table());
        }
    }

    /** The same, but the table is out of force where that is no longer possible. */
    synchronized void remakeOrDrop() {
        try {
            remake();
        } catch (IllegalArgumentException e) {
            state = null;
            watch.refused("embedder", source.name() + ": " + message(e));
        }
    }
}
