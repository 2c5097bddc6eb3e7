package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The tables published in one place; the package says how they lie there. */
public final class TableStore {
    static final String POINTER = "latest.json";
    private static final long MOST_POINTER_BYTES = 1 << 20;

    private final Storage storage;
    private final Publisher publisher;

    TableStore(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.publisher = new Publisher(this, storage, clock);
    }

    /** The store at a place; nothing is read yet. */
    public static TableStore at(
            TableLocation.Stored place, S3Settings settings, InstantSource clock) {
        return new TableStore(
                switch (place) {
                    case TableLocation.Directory directory -> new DirectoryStorage(directory);
                    case TableLocation.S3 s3 -> S3Storage.of(s3, settings);
                },
                clock);
    }

    /**
     * A pointer as it was read.
     *
     * @param pointer what it says
     * @param tag changes whenever it does
     */
    public record Latest(Pointer pointer, String tag) {}

    /** How messages name the place. */
    public String name() {
        return storage.name();
    }

    /**
     * The pointer; null if nothing was published yet.
     *
     * @throws StoreException if it cannot be read
     */
    public @Nullable Latest latest() throws StoreException {
        return switch (storage.get(POINTER, null, MOST_POINTER_BYTES)) {
            case Storage.Found found -> latest(found);
            case Storage.Absent absent -> null;
            case Storage.Unchanged unchanged -> throw new IllegalStateException("nothing is known");
        };
    }

    /**
     * The pointer, unless it is the known one: then null.
     *
     * @param known the tag that it had; null if it was never read
     * @throws StoreException if it cannot be read, or is not there
     */
    public @Nullable Latest changed(@Nullable String known) throws StoreException {
        return switch (storage.get(POINTER, known, MOST_POINTER_BYTES)) {
            case Storage.Found found -> latest(found);
            case Storage.Unchanged unchanged -> null;
            case Storage.Absent absent ->
                    throw new StoreException(
                            Reason.EMPTY, name() + ": no table was published there yet", null);
        };
    }

    private Latest latest(Storage.Found found) throws StoreException {
        try {
            return new Latest(PointerJson.read(found.bytes()), found.tag());
        } catch (IllegalArgumentException e) {
            throw new StoreException(Reason.DAMAGED, name() + POINTER + ": " + e.getMessage(), e);
        }
    }

    /**
     * A published table.
     *
     * @throws StoreException if it cannot be read, or is not what was published
     * @throws TableFormatException if what was published is no table that this router can read
     */
    public RoutingTable read(Publication publication) throws StoreException {
        return table(bytes(publication.file()), publication.file().key());
    }

    /**
     * What is wrong with a published file as a file; null if it is whole.
     *
     * @throws StoreException if that cannot be told
     */
    public @Nullable StoreException damage(Publication publication) throws StoreException {
        try {
            bytes(publication.file());
            return null;
        } catch (StoreException e) {
            if (e.reason() == Reason.DAMAGED) {
                return e;
            }
            throw e;
        }
    }

    /** Sends for the copy of the table in force, to read it with while the pointer comes. */
    public LatestCopy sendForCopy() {
        return LatestCopy.from(storage);
    }

    /**
     * The same as {@link #read(Publication)}, from the copy if that is it.
     *
     * @throws InterruptedIOException if this thread is interrupted
     * @throws TableFormatException if what was published is no table that this router can read
     * @throws IOException if it cannot be read, or is not what was published
     */
    public RoutingTable read(Publication publication, LatestCopy copy) throws IOException {
        byte[] bytes = copy.of(publication.file());
        return bytes == null ? read(publication) : table(bytes, LatestCopy.KEY);
    }

    private RoutingTable table(byte[] bytes, String key) {
        return TableFile.read(bytes, name() + key);
    }

    /** A file of the store, if it is whole. */
    byte[] bytes(StoredFile file) throws StoreException {
        return switch (get(file)) {
            case Storage.Found found -> {
                if (!file.holds(found.bytes())) {
                    throw damaged(file, found.bytes().length + " other bytes are there");
                }
                yield found.bytes();
            }
            case Storage.Absent absent -> throw damaged(file, "it is not there");
            case Storage.Unchanged unchanged -> throw new IllegalStateException("nothing is known");
        };
    }

    /** Whoever may read the pointer may read what lies beside it: if it is there. */
    private Storage.Read get(StoredFile file) throws StoreException {
        try {
            return storage.get(file.key(), null, file.size());
        } catch (StoreException e) {
            throw e.reason() == Reason.DENIED ? damaged(file, e.getMessage(), e) : e;
        }
    }

    private StoreException damaged(StoredFile file, String found) {
        return damaged(file, found, null);
    }

    private StoreException damaged(
            StoredFile file, @Nullable String found, @Nullable StoreException cause) {
        return new StoreException(
                Reason.DAMAGED,
                name()
                        + file.key()
                        + ": expected "
                        + file.size()
                        + " bytes of that hash, but "
                        + found,
                cause);
    }

    /** The file that bytes make. */
    public static StoredFile fileOf(byte[] bytes) {
        return StoredFile.of(bytes);
    }

    /**
     * What became of putting a table in force.
     *
     * @param publication what was made of it, and is in force
     * @param uncopied why no copy of the table could be kept, without which routers start a little
     *     later; null if one is
     */
    public record Outcome(Publication publication, @Nullable StoreException uncopied) {}

    /**
     * Puts a table in force: its file first, then the pointer, if that is still the one that was
     * read.
     *
     * @param table its file's bytes
     * @param replaced the pointer as it was read; null if there was none
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if the bytes are no table
     */
    public Outcome publish(byte[] table, @Nullable Latest replaced) throws StoreException {
        return publisher.publish(table, replaced);
    }

    /**
     * Stores the file of a table in force once more, where it is gone or damaged; the pointer stays
     * as it is.
     *
     * @param table its file's bytes
     * @throws IllegalArgumentException if they are another file's
     * @throws StoreException if it cannot be written
     */
    public Outcome mend(byte[] table, Publication current) throws StoreException {
        if (!current.file().holds(table)) {
            throw new IllegalArgumentException("these are not the bytes of " + current.file());
        }
        return publisher.mend(table, current);
    }

    /**
     * Puts the table of an older publication in force again, if it is still whole and the pointer
     * is still the one that was read.
     *
     * @param to one of the pointer's publications
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if the older table cannot be read by this router
     */
    public Outcome rollBack(Latest latest, Publication to) throws StoreException {
        return publisher.rollBack(latest, to);
    }
}
