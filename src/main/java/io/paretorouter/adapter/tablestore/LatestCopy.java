package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the table in force, requested before it is known which table that is. If anything is
 * wrong with the copy, the table is read under its own key, and any error comes from that.
 */
public final class LatestCopy {
    /** The copy's key, relative to the place. */
    static final String KEY = "latest.safetensors";

    private final FutureTask<byte @Nullable []> reading;

    private LatestCopy(Storage storage) {
        this.reading = new FutureTask<>(() -> read(storage));
    }

    /** Requests the copy, on a separate thread. */
    static LatestCopy from(Storage storage) {
        LatestCopy copy = new LatestCopy(storage);
        Thread.ofPlatform().daemon().name("table-copy").start(copy.reading);
        return copy;
    }

    private static byte @Nullable [] read(Storage storage) {
        try {
            return storage.get(KEY, null, TableFile.MOST_BYTES) instanceof Storage.Found found
                    ? found.bytes()
                    : null;
        } catch (StoreException e) {
            return null; // reading the pointer reports it
        }
    }

    /**
     * The copy's bytes, once they have arrived, if they are those of the given file; else null.
     *
     * @throws InterruptedIOException if this thread is interrupted
     */
    byte @Nullable [] of(StoredFile file) throws InterruptedIOException {
        try {
            byte[] bytes = reading.get();
            return bytes != null && file.holds(bytes) ? bytes : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
