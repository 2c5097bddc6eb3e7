package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.ExpressEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Loads the embedders; its options say where the full one is and how it runs. */
final class Embedders {
    @Option(
            names = "--full-directory",
            paramLabel = "DIR",
            description = "Where the full embedder is (default: target/full beside the jar).")
    private @Nullable Path directory;

    @Option(
            names = "--engine",
            paramLabel = "pytorch|onnxruntime",
            description = "What runs the full embedder; only speed and memory differ.")
    private String engine = "pytorch";

    @Option(
            names = "--precision",
            paramLabel = "fp32|int8",
            description =
                    "The precision of the full embedder's weights (int8: onnxruntime only, and"
                            + " needs its own tables).")
    private String precision = "fp32";

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
                                    FullEmbedderDirectory.locate(Optional.ofNullable(directory)),
                                    FullEmbedderVariant.of(engine, precision));
                });
    }
}
