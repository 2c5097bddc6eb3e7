package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the table in force, sent for before it is known which table that is. Whatever is
 * wrong with it, the table is then read under its own key: that fails in words of its own.
 */
public final class LatestCopy {
    /** Where it is, below the place. */
    static final String KEY = "latest.safetensors";

    private final FutureTask<byte @Nullable []> reading;

    private LatestCopy(Storage storage) {
        this.reading = new FutureTask<>(() -> read(storage));
    }

    /** Sends for it, on a thread of its own. */
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
            return null; // what is wrong with the store, others find out
        }
    }

    /**
     * Its bytes, once they are there, if they are that file's; else null.
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
