package io.paretorouter.app;

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
        throw new IllegalArgumentException(
                "router.embedder is \"" + config.embedder() + "\", and no embedder is built in");
    }
}
