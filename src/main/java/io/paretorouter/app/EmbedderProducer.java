package io.paretorouter.app;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the embedder that {@code router.embedder} names. */
@Singleton
final class EmbedderProducer {

    /** The embedder; made once, at the start. */
    @Produces
    @Singleton
    Embedder embedder(RouterConfig config) {
        return switch (config.embedder()) {
            case "full" ->
                    DjlEmbedder.load(FullEmbedderDirectory.locate(config.embedderDirectory()));
            default ->
                    throw new IllegalArgumentException(
                            "router.embedder must be \"full\", got \"" + config.embedder() + "\"");
        };
    }
}
