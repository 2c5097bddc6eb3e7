package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names the place where tables were published. */
final class PlaceOption {
    @Option(
            names = "--at",
            required = true,
            paramLabel = "s3://BUCKET/PREFIX/|file:DIR/",
            description = "Where tables were published.")
    private String place;

    @Mixin private StoreOptions stores;

    /** The store at that place. */
    TableStore store() {
        return stores.at(place, "--at");
    }

    /**
     * The latest pointer of a store.
     *
     * @throws IllegalArgumentException if nothing has been published there yet
     */
    static Latest latest(TableStore store) throws IOException {
        Latest latest = store.latest();
        if (latest == null) {
            throw new IllegalArgumentException("no table was published at " + store.name());
        }
        return latest;
    }
}
