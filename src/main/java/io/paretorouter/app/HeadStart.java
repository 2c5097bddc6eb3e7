package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.LatestCopy;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table in S3 while Quarkus starts, because answers from afar take longer than that. It
 * starts before there are settings, from the environment variables (or system properties) that they
 * are made of, and is used only if the settings turn out to say the same. Failures are left to the
 * regular read, which reports them.
 */
final class HeadStart {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final AtomicReference<@Nullable HeadStart> BEGUN = new AtomicReference<>();

    private final TableLocation.S3 place;
    private final S3Settings settings;
    private final FutureTask<First> task;

    /** A table that was read, with the tag of the pointer to it. */
    record First(TableSource.Read read, String tag) {}

    private HeadStart(TableLocation.S3 place, S3Settings settings) {
        this.place = place;
        this.settings = settings;
        this.task =
                new FutureTask<>(
                        () -> read(TableStore.at(place, settings, InstantSource.system())));
    }

    private static First read(TableStore store) throws IOException {
        LatestCopy copy = store.sendForCopy();
        TableStore.Latest latest = store.changed(null);
        if (latest == null) {
            throw new IllegalStateException("nothing is known");
        }
        Publication current = latest.pointer().current();
        return new First(
                new TableSource.Read(store.read(current, copy), current.created()), latest.tag());
    }

    /** Starts reading, if the table is in S3. */
    static void begin() {
        begin(HeadStart::setting);
    }

    private static @Nullable String setting(String name) {
        String property = System.getProperty(name);
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return property == null ? System.getenv(variable) : property;
    }

    /**
     * Starts reading, if the given settings say that the table is in S3.
     *
     * @param settings gives a setting's text by its name; null if there is none
     */
    static void begin(Function<String, @Nullable String> settings) {
        HeadStart head = of(settings);
        if (head != null) {
            BEGUN.set(head);
            Thread.ofPlatform().daemon().name("table-head-start").start(head.task);
        }
    }

    private static @Nullable HeadStart of(Function<String, @Nullable String> settings) {
        String location = settings.apply("router.table.location");
        if (location == null || !location.startsWith("s3:")) {
            return null;
        }
        try {
            String endpoint = settings.apply("router.s3.endpoint");
            String pathStyle = settings.apply("router.s3.path-style");
            S3Settings reach =
                    new S3Settings(
                            endpoint == null ? null : URI.create(endpoint),
                            settings.apply("router.s3.region"),
                            pathStyle != null && new TrueOrFalse().convert(pathStyle),
                            new S3Settings.Timeouts(CONNECT, CALL));
            return TableLocation.of(location) instanceof TableLocation.S3 place
                    ? new HeadStart(place, reach)
                    : null;
        } catch (IllegalArgumentException e) {
            return null; // the settings will be refused, with their own message
        }
    }

    /** The read that was started, if it is of that place; only the first caller gets it. */
    static @Nullable HeadStart at(TableLocation.Stored place, S3Settings settings) {
        HeadStart head = BEGUN.get();
        boolean same =
                head != null
                        && head.place.equals(place)
                        && head.settings.reaches(settings)
                        && BEGUN.compareAndSet(head, null);
        return same ? head : null;
    }

    /**
     * What was read; null if it could not be.
     *
     * @throws IOException if this thread is interrupted
     */
    @Nullable First first() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException
                    || e.getCause() instanceof TableFormatException) {
                return null;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
