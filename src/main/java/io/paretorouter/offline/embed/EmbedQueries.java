package io.paretorouter.offline.embed;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/** Embeds many texts over all cores; a text that is cached or repeated is not embedded again. */
public final class EmbedQueries {
    /** How many texts are embedded between two reports of progress. */
    private static final int BATCH = 64;

    /** How much work a killed run may lose at the most. */
    private static final Duration SAVE_EVERY = Duration.ofSeconds(60);

    private final Embedder embedder;
    private final EmbeddingCache cache;
    private final Progress progress;

    /** Hears how far embedding has come. */
    public interface Progress {
        /** Comes once: how many texts there are to embed, cached ones left out. */
        void toEmbed(int texts);

        /** Comes after each batch, with the number of texts embedded since the last. */
        void embedded(int texts);
    }

    /** Embeds with the given embedder, whose cache it is. */
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
