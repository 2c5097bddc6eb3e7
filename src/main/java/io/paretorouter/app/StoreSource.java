package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The table in force in a store. */
final class StoreSource implements TableSource {
    private final TableStore store;
    private @Nullable String known;

    StoreSource(TableStore store) {
        this.store = store;
    }

    /**
     * What a pointer names is read until it is whole, because it may have been damaged on the way;
     * what is whole and yet no table stays refused until the pointer changes.
     */
    @Override
    public @Nullable Read changed() throws IOException {
        TableStore.Latest latest = store.changed(known);
        if (latest == null) {
            return null;
        }
        Publication current = latest.pointer().current();
        try {
            Read read = new Read(store.read(current), current.created());
            known = latest.tag();
            return read;
        } catch (TableFormatException e) {
            known = latest.tag();
            throw e;
        }
    }

    @Override
    public String name() {
        return store.name();
    }
}
