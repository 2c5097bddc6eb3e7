package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.core.embed.Sha256;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables published in one place; the package says how they lie there. */
public final class TableStore {
    private static final String POINTER = "latest.json";
    private static final long MOST_POINTER_BYTES = 1 << 20;

    private final Storage storage;
    private final InstantSource clock;

    TableStore(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
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
        StoredFile file = publication.file();
        return switch (storage.get(file.key(), null, file.size())) {
            case Storage.Found found -> {
                if (!fileOf(found.bytes()).equals(file)) {
                    throw damaged(file, found.bytes().length + " other bytes are there");
                }
                yield TableFile.read(found.bytes(), name() + file.key());
            }
            case Storage.Absent absent -> throw damaged(file, "it is not there");
            case Storage.Unchanged unchanged -> throw new IllegalStateException("nothing is known");
        };
    }

    private StoreException damaged(StoredFile file, String found) {
        return new StoreException(
                Reason.DAMAGED,
                name()
                        + file.key()
                        + ": expected "
                        + file.size()
                        + " bytes of that hash, but "
                        + found,
                null);
    }

    /** The file that bytes make. */
    public static StoredFile fileOf(byte[] bytes) {
        String sha256 = HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
        return new StoredFile(sha256, bytes.length);
    }

    /**
     * Puts a table in force: its file first, then the pointer, if that is still the one that was
     * read.
     *
     * @param table its file's bytes
     * @param replaced the pointer as it was read; null if there was none
     * @return the new pointer
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if the bytes are no table
     */
    public Pointer publish(byte[] table, @Nullable Latest replaced) throws StoreException {
        StoredFile file = fileOf(table);
        String version = TableFile.read(table, "the table to publish").version();
        upload(file, table);
        return point(
                new Publication(
                        replaced == null ? 1 : replaced.pointer().current().number() + 1,
                        UUID.randomUUID().toString(),
                        file,
                        version,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        null),
                replaced);
    }

    /** Stores a file; one that is there stays, and is replaced if it is damaged. */
    private void upload(StoredFile file, byte[] table) throws StoreException {
        if (storage.put(file.key(), table, null)) {
            return;
        }
        if (storage.get(file.key(), null, Long.MAX_VALUE) instanceof Storage.Found found
                && !fileOf(found.bytes()).equals(file)
                && !storage.put(file.key(), table, found.tag())) {
            throw conflict();
        }
    }

    /**
     * Puts the table of an older publication in force again, if it is still whole and the pointer
     * is still the one that was read.
     *
     * @param to one of the pointer's publications
     * @return the new pointer
     * @throws StoreException if it cannot be written, or another publication came first
     * @throws TableFormatException if the older table cannot be read by this router
     */
    public Pointer rollBack(Latest latest, Publication to) throws StoreException {
        RoutingTable table = read(to);
        return point(
                new Publication(
                        latest.pointer().current().number() + 1,
                        UUID.randomUUID().toString(),
                        to.file(),
                        table.version(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        to.origin()),
                latest);
    }

    private Pointer point(Publication next, @Nullable Latest replaced) throws StoreException {
        Pointer pointer =
                replaced == null ? new Pointer(List.of(next)) : replaced.pointer().with(next);
        byte[] json = PointerJson.write(pointer);
        if (storage.put(POINTER, json, replaced == null ? null : replaced.tag())) {
            return pointer;
        }
        Latest now = latest(); // A write whose reply was lost is refused when it is repeated.
        if (now != null && now.pointer().publications().contains(next)) {
            return now.pointer();
        }
        throw conflict();
    }

    private StoreException conflict() {
        return new StoreException(
                Reason.CONFLICT,
                name() + ": another publication came first, nothing was put in force: look again",
                null);
    }
}
