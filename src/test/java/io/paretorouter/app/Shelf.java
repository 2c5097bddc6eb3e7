package io.paretorouter.app;

import io.paretorouter.core.table.RoutingTable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A source that gives what a test puts there, one thing at a look. */
final class Shelf implements TableSource {
    private final Deque<Object> things = new ArrayDeque<>();
    private int looks;

    /** A table, or what a look throws. */
    void put(Object thing) {
        things.add(thing);
    }

    /** How often it was looked at. */
    int looks() {
        return looks;
    }

    @Override
    public @Nullable Read changed() throws IOException {
        looks++;
        return switch (things.poll()) {
            case null -> null;
            case RoutingTable table -> new Read(table, null);
            case IOException failure -> throw failure;
            case RuntimeException refusal -> throw refusal;
            case Object other -> throw new AssertionError(other);
        };
    }

    @Override
    public String name() {
        return "shelf";
    }
}
