package io.paretorouter.app;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.api.Catalog;
import io.paretorouter.api.Serving;
import io.paretorouter.core.chat.Fallback;
import io.paretorouter.core.chat.ModelPool;
import io.paretorouter.core.chat.RoutedChat;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.table.RoutingTable;
import jakarta.inject.Singleton;

/** Makes everything that serves requests with a table. */
@Singleton
final class Servings {
    private final QueryRouters routers;
    private final ChatModels models;
    private final ModelsFile described;
    private final Fallback fallback;

    Servings(QueryRouters routers, ChatModels models, ModelsFile described, Fallback fallback) {
        this.routers = routers;
        this.models = models;
        this.described = described;
        this.fallback = fallback;
    }

    /**
     * Makes what serves requests with a table.
     *
     * @throws IllegalArgumentException if the table has no view for an embedder that is in use
     */
    Serving of(RoutingTable table) {
        Catalog catalog = new Catalog(table, described.infos());
        ModelPool pool = new ModelPool(models, catalog::capabilities);
        return new Serving(
                catalog, new RoutedChat(routers.over(table), pool, fallback, System::nanoTime));
    }

    /** Sets what to do when everything has to be remade; see {@link QueryRouters#onNewEmbedder}. */
    void onNewEmbedder(Runnable remake) {
        routers.onNewEmbedder(remake);
    }
}
