package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.ExpressEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the full embedder lies. */
final class FullDirectoryOption {
    @Option(
            names = "--full-directory",
            paramLabel = "DIR",
            description = "Where the full embedder lies (default: target/full beside the jar).")
    private @Nullable Path directory;

    /** Loads an embedder, embeds texts, and frees it. */
    EmbeddedTexts embed(
            EmbedderOption.Name which, List<String> texts, CacheOption cache, Output output)
            throws IOException {
        try (EmbedderOption.Loaded loaded = load(which)) {
            Embedder embedder = loaded.embedder();
            return new EmbeddedTexts(embedder.id(), cache.embed(embedder, texts, output));
        }
    }

    /** Loads an embedder. */
    EmbedderOption.Loaded load(EmbedderOption.Name which) {
        return new EmbedderOption.Loaded(
                switch (which) {
                    case EXPRESS -> ExpressEmbedder.bundled();
                    case FULL ->
                            DjlEmbedder.load(
                                    FullEmbedderDirectory.locate(Optional.ofNullable(directory)));
                });
    }
}
