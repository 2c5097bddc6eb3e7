package io.paretorouter.app;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedder;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the embedder that {@code router.embedder} names. */
@Singleton
final class EmbedderProducer {

    /** The embedder; loaded once, at the start. */
    @Produces
    @Singleton
    Embedder embedder(RouterConfig config) {
        if (!config.embedder().equals("full")) {
            throw new IllegalArgumentException(
                    "router.embedder must be full, got \"" + config.embedder() + "\"");
        }
        return DjlEmbedder.load(FullEmbedderDirectory.locate(config.full().directory()));
    }

    /** Frees what the embedder holds outside the heap, when the router stops. */
    void close(@Disposes Embedder embedder) {
        if (embedder instanceof DjlEmbedder full) {
            full.close();
        }
    }
}
