package io.paretorouter.app;

import io.paretorouter.api.Serving;
import io.paretorouter.api.Tables;
import io.paretorouter.core.table.RoutingTable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables in force, each kept as new as its source by the requests that come. */
@Singleton
final class LiveTables implements Tables {
    private final LiveTable<Serving> main;
    private final @Nullable LiveTable<Serving> canary;
    private final double canaryShare;
    private final ShadowTable shadow;

    /** The first table is asked for last: what serves by it was made while it was on its way. */
    LiveTables(
            TableSources sources,
            Servings servings,
            ShadowTable shadow,
            Provider<RoutingTable> first) {
        this.main = sources.main(servings::of);
        this.canary = sources.canary(servings::of);
        this.canaryShare = sources.canaryShare();
        this.shadow = shadow;
        begin(first.get(), sources);
        servings.onNewEmbedder(this::remake);
    }

    private void begin(RoutingTable first, TableSources sources) {
        TableSource.Read read = sources.firstRead();
        if (read == null) {
            main.lend(first);
        } else {
            begin(read, sources);
        }
        if (!sources.waiting()) {
            main.rest();
        }
    }

    private void begin(TableSource.Read first, TableSources sources) {
        try {
            main.begin(first);
        } catch (IllegalArgumentException e) {
            RoutingTable fallback = sources.fallback();
            if (fallback == null) {
                throw e;
            }
            main.lend(fallback);
        }
    }

    private void remake() {
        main.remake();
        if (canary != null) {
            canary.remakeOrDrop();
        }
    }

    @Override
    public Serving main() {
        return Objects.requireNonNull(main.made(), "there is a table from the start");
    }

    @Override
    public Serving of(String key) {
        refreshIfDue();
        Serving some = canary != null && Canary.position(key) < canaryShare ? canary.made() : null;
        return some == null ? main() : some;
    }

    /** The table that most requests are served by. */
    RoutingTable table() {
        return Objects.requireNonNull(main.table(), "there is a table from the start");
    }

    /** Looks for newer tables, beside the caller, if that is due. */
    void refreshIfDue() {
        main.refreshIfDue();
        if (canary != null) {
            canary.refreshIfDue();
        }
        shadow.refreshIfDue();
    }

    /** The same at once: unseen time has passed. */
    void refresh() {
        main.hurry();
        if (canary != null) {
            canary.hurry();
        }
        shadow.hurry();
        refreshIfDue();
    }
}
