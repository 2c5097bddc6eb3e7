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
 * Everything made from a table, kept as new as the table's source, and replaced in one step. A
 * request triggers a look at the source but never waits for it: the look runs in the background, at
 * most once per interval. That also works where no time passes between requests. A table that
 * cannot be read, or that this router cannot use, is not taken: the last good one stays in force.
 * If there is none yet, the source's earlier tables are tried, so that a new instance serves with
 * the table that running ones still use.
 */
final class LiveTable<T> {
    private final WatchedSource from;
    private final Function<RoutingTable, T> make;
    private final Pace pace;
    private final AtomicLong due;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable State<T> state;

    /**
     * When and where to look for a new table.
     *
     * @param every the least time between two looks
     * @param nanoTime a clock, in nanoseconds
     * @param beside runs a look in the background
     */
    record Pace(Duration every, LongSupplier nanoTime, Executor beside) {
        /**
         * Looks on platform threads: a new table, with hundreds of kilobytes to hash and to parse,
         * would take a carrier from the virtual threads that serve requests.
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
     * @param own whether the table came from the source and was not lent
     */
    private record State<T>(RoutingTable table, T made, boolean own) {}

    /**
     * A live table that holds nothing yet; the first request looks.
     *
     * @param make makes everything needed from a table; throws an {@link IllegalArgumentException}
     *     to refuse the table
     */
    LiveTable(WatchedSource from, Function<RoutingTable, T> make, Pace pace) {
        this.from = from;
        this.make = make;
        this.pace = pace;
        this.due = new AtomicLong(pace.nanoTime().getAsLong());
    }

    /**
     * Starts with a table from elsewhere, which any table of the source replaces.
     *
     * @throws IllegalArgumentException if nothing can be made from it
     */
    void lend(RoutingTable table) {
        put(table, false);
    }

    /**
     * Starts with what was read from the source or, if that is refused, with the newest usable
     * table before it.
     *
     * @throws IllegalArgumentException if nothing can be made from any of them; it says why {@code
     *     read} was refused
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

    /** What was made from the current table; null if there is none yet. */
    @Nullable T made() {
        State<T> current = state;
        return current == null ? null : current.made();
    }

    /** The current table; null if there is none yet. */
    @Nullable RoutingTable table() {
        State<T> current = state;
        return current == null ? null : current.table();
    }

    /** Makes the next look due after one interval. */
    void rest() {
        due.set(pace.nanoTime().getAsLong() + pace.every().toNanos());
    }

    /** Makes the next look due now, however recent the last one was. */
    void hurry() {
        due.set(pace.nanoTime().getAsLong());
    }

    /** Looks at the source in the background, if a look is due. */
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
            return; // The last look is taking longer than the interval.
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

    /** Takes the newest usable table from before those refused; false if there is none. */
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
     * Remakes everything from the current table.
     *
     * @throws IllegalArgumentException if that is no longer possible; everything then stays as it
     *     was
     */
    synchronized void remake() {
        State<T> current = state;
        if (current != null) {
            put(current.table(), current.own());
        }
    }

    /** Like {@link #remake}, but takes the table out of force if that is no longer possible. */
    synchronized void remakeOrDrop() {
        try {
            remake();
        } catch (IllegalArgumentException e) {
            state = null;
            from.notTaken(e);
        }
    }
}
