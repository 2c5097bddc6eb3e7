package io.paretorouter.offline.cli;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.embed.EmbedQueries;
import io.paretorouter.offline.embed.EmbeddingCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where embeddings are cached. */
final class CacheOption {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where embeddings are cached between runs (default: pareto-router in"
                            + " $XDG_CACHE_HOME or in ~/.cache).")
    private @Nullable Path directory;

    /** Embeds texts, using the cache. */
    UnitVectors embed(Embedder embedder, List<String> texts, Output output) throws IOException {
        EmbeddingCache remembered =
                EmbeddingCache.open(directory(), embedder.id(), embedder.dimension());
        return new EmbedQueries(embedder, remembered, output.embedding()).run(texts);
    }

    private Path directory() {
        if (directory != null) {
            return directory;
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return base.resolve("pareto-router");
    }
}
