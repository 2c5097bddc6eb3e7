package io.paretorouter.offline.embed;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/** Embeds many texts on all cores; cached and repeated texts are not embedded again. */
public final class EmbedQueries {
    /** The number of texts between two progress reports. */
    private static final int BATCH = 64;

    /**
     * The time between saves of the cache, and so roughly the most work that a killed run loses.
     */
    private static final Duration SAVE_EVERY = Duration.ofSeconds(60);

    private final Embedder embedder;
    private final EmbeddingCache cache;
    private final Progress progress;

    /** Receives the progress of embedding. */
    public interface Progress {
        /** Called once, first: the number of texts to embed, without cached ones. */
        void toEmbed(int texts);

        /** Called after each batch with the number of texts in it. */
        void embedded(int texts);
    }

    /** Uses an embedder and the cache that belongs to it. */
    public EmbedQueries(Embedder embedder, EmbeddingCache cache, Progress progress) {
        this.embedder = embedder;
        this.cache = cache;
        this.progress = progress;
    }

    /**
     * Embeds texts.
     *
     * @return one row per text, in order
     * @throws IOException if the cache cannot be saved
     */
    public UnitVectors run(List<String> texts) throws IOException {
        List<String> missing =
                new LinkedHashSet<>(texts)
                        .stream().filter(text -> cache.get(text) == null).toList();
        progress.toEmbed(missing.size());
        long saved = System.nanoTime();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<String> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            batch.parallelStream().forEach(text -> cache.put(text, embedder.embed(text)));
            progress.embedded(batch.size());
            if (System.nanoTime() - saved > SAVE_EVERY.toNanos()) {
                cache.save();
                saved = System.nanoTime();
            }
        }
        if (!missing.isEmpty()) {
            cache.save();
        }
        return collect(texts);
    }

    private UnitVectors collect(List<String> texts) {
        int dimension = embedder.dimension();
        float[] rows = new float[texts.size() * dimension];
        for (int row = 0; row < texts.size(); row++) {
            Embedding embedding = cache.get(texts.get(row));
            if (embedding == null) {
                throw new IllegalStateException("text " + row + " was not embedded");
            }
            embedding.copyTo(rows, row * dimension);
        }
        return new UnitVectors(rows, dimension);
    }
}
