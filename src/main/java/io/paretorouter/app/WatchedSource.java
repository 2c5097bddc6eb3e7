package io.paretorouter.app;

import io.paretorouter.adapter.tablestore.StoreException;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where a table comes from, with the watch over it, which is told which tables are not taken and
 * why.
 */
record WatchedSource(TableSource source, TableWatch watch) {

    /**
     * Why a table is not taken.
     *
     * @param refused whether the table itself is at fault, and not just out of reach
     */
    private record Reason(boolean refused, String label) {
        static Reason of(Exception e) {
            return switch (e) {
                case StoreException store -> new Reason(isDamage(store), store.reason().label());
                case IOException gone -> new Reason(false, "unavailable");
                case TableFormatException none -> new Reason(true, "format");
                default -> new Reason(true, "embedder");
            };
        }

        private static boolean isDamage(StoreException e) {
            return switch (e.reason()) {
                case DAMAGED -> true;
                case NO_CREDENTIALS, DENIED, NO_PLACE, EMPTY, UNAVAILABLE, CONFLICT -> false;
            };
        }
    }

    /**
     * Whether an exception from reading or taking a table refuses it, so that it is not just out of
     * reach.
     */
    static boolean refuses(Exception e) {
        return Reason.of(e).refused();
    }

    /**
     * Tells the watch that a table is not taken.
     *
     * @param e what was thrown by reading it or (an {@link IllegalArgumentException}) by making
     *     something from it
     */
    void notTaken(Exception e) {
        Reason reason = Reason.of(e);
        String why =
                e instanceof IllegalArgumentException
                        ? name() + ": " + e.getMessage()
                        : e.getMessage();
        if (reason.refused()) {
            watch.refused(reason.label(), String.valueOf(why));
        } else {
            watch.failed(reason.label(), String.valueOf(why));
        }
    }

    /** The next table to go back to that can be read; null if there is none. */
    TableSource.@Nullable Read earlier() {
        while (true) {
            try {
                return source.earlier();
            } catch (IOException | TableFormatException e) {
                notTaken(e);
                if (!refuses(e)) {
                    return null;
                }
            }
        }
    }

    /** The name of the source, for messages. */
    String name() {
        return source.name();
    }
}
