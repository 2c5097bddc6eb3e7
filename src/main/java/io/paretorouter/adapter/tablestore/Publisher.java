package io.paretorouter.adapter.tablestore;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import io.paretorouter.adapter.tablestore.Storage.Found;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.adapter.tablestore.TableStore.Outcome;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts tables in force: writes the file, then the pointer, then the copy of the table in force. */
final class Publisher {
    private static final int MOST_COPIES = 5;

    private final TableStore store;
    private final Storage storage;
    private final InstantSource clock;

    Publisher(TableStore store, Storage storage, InstantSource clock) {
        this.store = store;
        this.storage = storage;
        this.clock = clock;
    }

    /** See {@link TableStore#publish}. */
    Outcome publish(byte[] table, @Nullable Latest replaced) throws StoreException {
        StoredFile file = StoredFile.of(table);
        String version = TableFile.read(table, "the table to publish").version();
        upload(file, table);
        return putInForce(
                table,
                new Publication(
                        replaced == null ? 1 : replaced.pointer().current().number() + 1,
                        UUID.randomUUID().toString(),
                        file,
                        version,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        null),
                replaced);
    }

    /** See {@link TableStore#mend}. */
    Outcome mend(byte[] table, Publication current) throws StoreException {
        upload(current.file(), table);
        return copied(table, current);
    }

    /** Stores a file; an existing one stays, unless it is damaged: then it is replaced. */
    private void upload(StoredFile file, byte[] table) throws StoreException {
        if (storage.put(file.key(), table, null)) {
            return;
        }
        if (storage.get(file.key(), null, Long.MAX_VALUE) instanceof Found found
                && !file.holds(found.bytes())
                && !storage.put(file.key(), table, found.tag())) {
            throw conflict();
        }
    }

    /** See {@link TableStore#rollBack}. */
    Outcome rollBack(Latest latest, Publication to) throws StoreException {
        byte[] table = store.bytes(to.file());
        return putInForce(
                table,
                new Publication(
                        latest.pointer().current().number() + 1,
                        UUID.randomUUID().toString(),
                        to.file(),
                        TableFile.read(table, store.name() + to.file().key()).version(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        to.origin()),
                latest);
    }

    private Outcome putInForce(byte[] table, Publication next, @Nullable Latest replaced)
            throws StoreException {
        point(next, replaced);
        return copied(table, next);
    }

    private Outcome copied(byte[] table, Publication made) {
        try {
            copy(table, made);
            return new Outcome(made, null);
        } catch (StoreException e) {
            return new Outcome(made, e);
        }
    }

    private void point(Publication next, @Nullable Latest replaced) throws StoreException {
        Pointer pointer =
                replaced == null ? new Pointer(List.of(next)) : replaced.pointer().with(next);
        byte[] json = PointerJson.write(pointer);
        if (storage.put(TableStore.POINTER, json, replaced == null ? null : replaced.tag())) {
            return;
        }
        Latest now = store.latest(); // A write that is retried after a lost reply is refused.
        if (now == null || !now.pointer().publications().contains(next)) {
            throw conflict();
        }
    }

    /**
     * Keeps a copy of the table that was put in force, unless another is in force by now. The
     * pointer is read after the copy that is to be replaced, so that of several publishers, the
     * last one's copy stays.
     */
    private void copy(byte[] table, Publication made) throws StoreException {
        for (int i = 0; i < MOST_COPIES; i++) {
            String replaced = null;
            if (storage.get(LatestCopy.KEY, null, TableFile.MOST_BYTES) instanceof Found found) {
                if (made.file().holds(found.bytes())) {
                    return;
                }
                replaced = found.tag();
            }
            Latest now = store.latest();
            boolean over = now == null || !now.pointer().current().equals(made);
            if (over || storage.put(LatestCopy.KEY, table, replaced)) {
                return;
            }
        }
        throw new StoreException(
                Reason.CONFLICT, store.name() + LatestCopy.KEY + ": others write it, too", null);
    }

    private StoreException conflict() {
        return new StoreException(
                Reason.CONFLICT,
                store.name()
                        + ": another publication came first, nothing was put in force: look again",
                null);
    }
}
