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

/** The tables published in one place; package-info describes the layout. */
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
     * @param pointer its content
     * @param tag changes whenever the content does
     */
    public record Latest(Pointer pointer, String tag) {}

    /** The place's name in messages. */
    public String name() {
        return storage.name();
    }

    /**
     * The pointer; null if nothing has been published yet.
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
     * The pointer; null if it is still the known one.
     *
     * @param known the known pointer's tag; null if it was never read
     * @throws StoreException if it cannot be read, or does not exist
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
     * @throws TableFormatException if this router cannot read what was published as a table
     */
    public RoutingTable read(Publication publication) throws StoreException {
        return table(bytes(publication.file()), publication.file().key());
    }

    /**
     * What is wrong with a published file as a file; null if it is intact.
     *
     * @throws StoreException if that cannot be determined
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

    /**
     * Requests the copy of the table in force, which is then read while the pointer is on its way.
     */
    public LatestCopy sendForCopy() {
        return LatestCopy.from(storage);
    }

    /**
     * A published table, as with {@link #read(Publication)}, but from the copy if that is the same.
     *
     * @throws InterruptedIOException if this thread is interrupted
     * @throws TableFormatException if this router cannot read what was published as a table
     * @throws IOException if it cannot be read, or is not what was published
     */
    public RoutingTable read(Publication publication, LatestCopy copy) throws IOException {
        byte[] bytes = copy.of(publication.file());
        return bytes == null ? read(publication) : table(bytes, LatestCopy.KEY);
    }

    private RoutingTable table(byte[] bytes, String key) {
        return TableFile.read(bytes, name() + key);
    }

    /** The content of a file in the store, if it is intact. */
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

    /**
     * Reads a file. A denied read means that the file is missing: access that allows reading the
     * pointer also allows reading what is next to it.
     */
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

    /** The file with the given bytes. */
    public static StoredFile fileOf(byte[] bytes) {
        return StoredFile.of(bytes);
    }

    /**
     * The result of putting a table in force.
     *
     * @param publication the publication that was made and is in force
     * @param uncopied why no copy of the table could be kept, without which routers start a little
     *     later; null if there is one
     */
    public record Outcome(Publication publication, @Nullable StoreException uncopied) {}

    /**
     * Puts a table in force: writes its file, then the pointer, if that is still the one that was
     * read.
     *
     * @param table the bytes of its file
     * @param replaced the pointer as it was read; null if there was none
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if the bytes are not a table
     */
    public Outcome publish(byte[] table, @Nullable Latest replaced) throws StoreException {
        return publisher.publish(table, replaced);
    }

    /**
     * Stores the file of a table in force again if it is missing or damaged; the pointer stays as
     * it is.
     *
     * @param table the bytes of its file
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
     * Puts the table of an older publication in force again, if it is still intact and the pointer
     * is still the one that was read.
     *
     * @param to one of the pointer's publications
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if this router cannot read the older table
     */
    public Outcome rollBack(Latest latest, Publication to) throws StoreException {
        return publisher.rollBack(latest, to);
    }
}
