package io.paretorouter.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places that tables come from, each with the watch over it. Reading starts as soon as this is
 * made, so that it runs in parallel with the rest of the start.
 */
@Singleton
final class TableSources {
    private final TableSettings settings;
    private final LiveTable.Pace pace;
    private final Place main;
    private final @Nullable Place canary;
    private final @Nullable Place shadow;
    private volatile boolean waiting;
    private volatile TableSource.@Nullable Read firstRead;

    private record Place(AheadSource source, TableWatch watch) {
        WatchedSource watched() {
            return new WatchedSource(source, watch);
        }
    }

    TableSources(RouterConfig config, MeterRegistry registry) {
        this.settings = new TableSettings(config);
        this.pace = LiveTable.Pace.of(settings.refresh());
        this.main = place(settings.location(), "main", registry);
        TableLocation some = settings.canary();
        this.canary = some == null ? null : place(some, "canary", registry);
        TableLocation none = settings.shadow();
        this.shadow = none == null ? null : place(none, "shadow", registry);
    }

    private Place place(TableLocation location, String role, MeterRegistry registry) {
        AheadSource source = new AheadSource(source(location));
        source.begin();
        return new Place(source, new TableWatch(role, registry));
    }

    private TableSource source(TableLocation location) {
        return location instanceof TableLocation.Stored place
                ? new StoreSource(
                        TableStore.at(place, settings.s3(), InstantSource.system()),
                        HeadStart.at(place, settings.s3()))
                : new FixedSource(location);
    }

    private <T> LiveTable<T> live(Place place, Function<RoutingTable, T> make) {
        return new LiveTable<>(place.watched(), make, pace);
    }

    /** The main table, for most requests. */
    <T> LiveTable<T> main(Function<RoutingTable, T> make) {
        return live(main, make);
    }

    /** The canary table, for some requests; null if there is none. */
    <T> @Nullable LiveTable<T> canary(Function<RoutingTable, T> make) {
        return canary == null ? null : live(canary, make);
    }

    /** The share of requests for the canary table, in [0, 1]. */
    double canaryShare() {
        return settings.canaryShare();
    }

    /** The shadow table, which decides and does not serve; null if there is none. */
    <T> @Nullable LiveTable<T> shadow(Function<RoutingTable, T> make) {
        return shadow == null ? null : live(shadow, make);
    }

    /** Whether another table serves because the main one is still on its way. */
    boolean waiting() {
        return waiting;
    }

    /**
     * The table to start with: the main one or, if that is refused, the newest before it that can
     * be read. If a fallback may serve meanwhile, it is the fallback while the main table is still
     * on its way, or if no table can be had.
     *
     * @throws UncheckedIOException if no table can be had
     * @throws TableFormatException if what is there is not a table that this router can read
     */
    RoutingTable first() {
        boolean alone = settings.fallback() == null;
        waiting = !alone && !main.source().done();
        if (!waiting) {
            try {
                TableSource.Read read = read(alone);
                firstRead = read;
                return read.table();
            } catch (UncheckedIOException | TableFormatException e) {
                if (alone) {
                    throw e;
                }
            }
        }
        return Objects.requireNonNull(fallback());
    }

    /**
     * What {@link #first} read from the main place; null if it returned the fallback, or was not
     * called.
     */
    TableSource.@Nullable Read firstRead() {
        return firstRead;
    }

    /** The table that serves while the main one is not there; null if there is none. */
    @Nullable RoutingTable fallback() {
        TableLocation location = settings.fallback();
        if (location == null) {
            return null;
        }
        TableSource source = new FixedSource(location);
        try {
            RoutingTable table = Objects.requireNonNull(source.changed()).table();
            main.watch().lent(table, source.name());
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("router.table.fallback: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the main table, or an earlier one if that is refused. A failure that ends the start,
     * with its own message, is not also logged here, unless it is a refusal.
     */
    private TableSource.Read read(boolean alone) {
        try {
            return Objects.requireNonNull(main.source().changed(), "nothing was read");
        } catch (IOException | TableFormatException e) {
            boolean refused = WatchedSource.refuses(e);
            if (refused || !alone) {
                main.watched().notTaken(e);
            }
            TableSource.Read earlier = refused ? main.watched().earlier() : null;
            if (earlier != null) {
                return earlier;
            }
            if (e instanceof TableFormatException none) {
                throw none;
            }
            throw new UncheckedIOException(
                    "router.table.location: cannot read "
                            + main.source().name()
                            + ": "
                            + e.getMessage(),
                    (IOException) e);
        }
    }
}
