package io.paretorouter.app;

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
 * is no table for this router, is not taken: the last good one goes on. Where there is none yet,
 * the source's earlier ones are tried, so that who starts serves by the table that others go on
 * with.
 */
final class LiveTable<T> {
    private final WatchedSource from;
    private final Function<RoutingTable, T> make;
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

    /**
     * What is in force.
     *
     * @param own whether the table is the source's, and not lent
     */
    private record State<T>(RoutingTable table, T made, boolean own) {}

    /**
     * Nothing yet; the first request looks.
     *
     * @param make makes all that is needed of a table; an {@link IllegalArgumentException} of it
     *     refuses the table
     */
    LiveTable(WatchedSource from, Function<RoutingTable, T> make, Pace pace) {
        this.from = from;
        this.make = make;
        this.pace = pace;
        this.due = new AtomicLong(pace.nanoTime().getAsLong());
    }

    /**
     * Begins with a table of another's: any of the source's is better.
     *
     * @throws IllegalArgumentException if nothing can be made of it
     */
    void lend(RoutingTable table) {
        put(table, false);
    }

    /**
     * Begins with what was read from the source, or else with the newest before it.
     *
     * @throws IllegalArgumentException if nothing can be made of any, with what refuses that read
     */
    void begin(TableSource.Read read) {
        try {
            take(read);
        } catch (IllegalArgumentException e) {
            from.notTaken(e);
            if (!goBack()) {
                throw e;
            }
        }
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
            TableSource.Read read = from.source().changed();
            if (read == null) {
                from.watch().unchanged();
            } else {
                take(read);
            }
        } catch (IOException | TableFormatException | IllegalArgumentException e) {
            from.notTaken(e);
            if (WatchedSource.refuses(e) && !takenBefore()) {
                goBack();
            }
        } finally {
            looking.unlock();
        }
    }

    private void take(TableSource.Read read) {
        put(read.table(), true);
        from.watch().taken(read, from.name());
    }

    private synchronized void put(RoutingTable table, boolean own) {
        state = new State<>(table, make.apply(table), own);
    }

    private boolean takenBefore() {
        State<T> current = state;
        return current != null && current.own();
    }

    /** Takes the newest table before those refused that can be taken; false if none can. */
    private boolean goBack() {
        for (var read = from.earlier(); read != null; read = from.earlier()) {
            try {
                take(read);
                return true;
            } catch (IllegalArgumentException e) {
                from.notTaken(e);
            }
        }
        return false;
    }

    /**
     * Makes everything anew of the current table.
     *
     * @throws IllegalArgumentException if that is no longer possible; all stays as it was then
     */
    synchronized void remake() {
        State<T> current = state;
        if (current != null) {
            put(current.table(), current.own());
        }
    }

    /** The same, but the table is out of force where that is no longer possible. */
    synchronized void remakeOrDrop() {
        try {
            remake();
        } catch (IllegalArgumentException e) {
            state = null;
            from.notTaken(e);
        }
    }
}
