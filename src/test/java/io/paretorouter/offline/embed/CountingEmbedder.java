package io.paretorouter.offline.embed;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Gives every text a direction of its own, and remembers how often it was asked for which. */
final class CountingEmbedder implements Embedder {
    private static final int DIMENSION = 5;

    private final String name;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    CountingEmbedder(String name) {
        this.name = name;
    }

    /** How often each text was embedded. */
    Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public EmbedderId id() {
        return EmbedderId.of("full", List.of(name));
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public Embedding embed(String text) {
        asked.merge(text, 1, Integer::sum);
        int seed = (name + text).hashCode();
        return TestTables.randomQuery(new SplittableRandom(seed), DIMENSION);
    }
}
