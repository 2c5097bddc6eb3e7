package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which embedder to use. */
final class EmbedderOption {
    @Option(
            names = "--full-directory",
            paramLabel = "DIR",
            description = "Where the full embedder lies (default: target/full beside the jar).")
    private @Nullable Path directory;

    /** Loads the full embedder. */
    DjlEmbedder load() {
        return DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.ofNullable(directory)));
    }
}
