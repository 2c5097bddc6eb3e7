package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.Pointer;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The table in force in a store, and those before it. */
final class StoreSource implements TableSource {
    /**
     * How many earlier tables to try: if a setting is wrong, none will do, and the start would
     * hang.
     */
    private static final int MOST_EARLIER = 10;

    private final TableStore store;
    private final Queue<Publication> earlier = new ArrayDeque<>();
    private @Nullable HeadStart head;
    private @Nullable String known;
    private boolean historyUnread;

    /**
     * A source.
     *
     * @param head the head start on this store; null if there is none
     */
    StoreSource(TableStore store, @Nullable HeadStart head) {
        this.store = store;
        this.head = head;
    }

    /**
     * A damaged file is read again the next time, because it may have been damaged on the way; one
     * that is intact but not a table stays refused until the pointer changes.
     */
    @Override
    public @Nullable Read changed() throws IOException {
        HeadStart.First first = first();
        if (first != null) {
            known = first.tag();
            historyUnread = true;
            return first.read();
        }
        TableStore.Latest latest = store.changed(known);
        if (latest == null) {
            return null;
        }
        remember(latest.pointer());
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

    private void remember(Pointer pointer) {
        historyUnread = false;
        earlier.clear();
        pointer.earlier().stream().limit(MOST_EARLIER).forEach(earlier::add);
    }

    /**
     * After a head start this first reads the history, which a head start leaves out because few
     * ever need it.
     */
    @Override
    public @Nullable Read earlier() throws IOException {
        if (historyUnread) {
            historyUnread = false;
            TableStore.Latest latest = store.latest();
            if (latest != null) {
                remember(latest.pointer());
            }
        }
        Publication next = earlier.poll();
        return next == null ? null : new Read(store.read(next), next.created(), false);
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
