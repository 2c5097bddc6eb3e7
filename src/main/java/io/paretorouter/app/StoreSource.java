package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The table in force in a store. */
final class StoreSource implements TableSource {
    private final TableStore store;
    private @Nullable HeadStart head;
    private @Nullable String known;

    /**
     * A source.
     *
     * @param head what was read there before; null if nothing was
     */
    StoreSource(TableStore store, @Nullable HeadStart head) {
        this.store = store;
        this.head = head;
    }

    /**
     * What a pointer names is read until it is whole, because it may have been damaged on the way;
     * what is whole and yet no table stays refused until the pointer changes.
     */
    @Override
    public @Nullable Read changed() throws IOException {
        HeadStart.First first = first();
        if (first != null) {
            known = first.tag();
            return first.read();
        }
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

    private HeadStart.@Nullable First first() throws IOException {
        HeadStart once = head;
        head = null;
        return once == null ? null : once.first();
    }

    @Override
    public String name() {
        return store.name();
    }
}
