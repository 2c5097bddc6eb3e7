package io.paretorouter.app;

import io.paretorouter.api.Serving;
import io.paretorouter.api.Tables;
import io.paretorouter.core.table.RoutingTable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables in force, each kept as new as its source by incoming requests. */
@Singleton
final class LiveTables implements Tables {
    private final LiveTable<Serving> main;
    private final @Nullable LiveTable<Serving> canary;
    private final double canaryShare;
    private final ShadowTable shadow;

    /**
     * The tables in force. The first one is asked for last, so that what serves with it is made
     * while it is on its way.
     */
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

    /** The table that serves most requests. */
    RoutingTable table() {
        return Objects.requireNonNull(main.table(), "there is a table from the start");
    }

    /** Looks for newer tables in the background, if a look is due. */
    void refreshIfDue() {
        main.refreshIfDue();
        if (canary != null) {
            canary.refreshIfDue();
        }
        shadow.refreshIfDue();
    }

    /** Looks for newer tables now, because time has passed unnoticed. */
    void refresh() {
        main.hurry();
        if (canary != null) {
            canary.hurry();
        }
        shadow.hurry();
        refreshIfDue();
    }
}
