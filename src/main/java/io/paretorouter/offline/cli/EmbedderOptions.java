package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.embed.EmbedQueries;
import io.paretorouter.offline.embed.EmbeddingCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which embedder to use, and where its work is remembered. */
final class EmbedderOptions {
    @Option(
            names = "--full-directory",
            paramLabel = "DIR",
            description = "Where the full embedder lies (default: target/full beside the jar).")
    private @Nullable Path directory;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where embeddings are remembered between runs"
                            + " (default: $XDG_CACHE_HOME/pareto-router or ~/.cache/pareto-router).")
    private @Nullable Path cache;

    /** Loads the full embedder. */
    DjlEmbedder load() {
        return DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.ofNullable(directory)));
    }

    /** Embeds texts, through the cache. */
    UnitVectors embed(Embedder embedder, List<String> texts, Output output) throws IOException {
        EmbeddingCache remembered =
                EmbeddingCache.open(cacheDirectory(), embedder.id(), embedder.dimension());
        return new EmbedQueries(embedder, remembered, output.embedding()).run(texts);
    }

    private Path cacheDirectory() {
        if (cache != null) {
            return cache;
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return base.resolve("pareto-router");
    }
}
