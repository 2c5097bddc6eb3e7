package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.core.embed.Embedder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which embedder to use. */
final class EmbedderOption {
    /** An embedder by name. */
    enum Name {
        EXPRESS,
        FULL;

        @Override
        public String toString() {
            return this == EXPRESS ? "express" : "full";
        }
    }

    @Option(
            names = "--embedder",
            paramLabel = "express|full",
            description = "Which embedder to use, and thereby which view of a table.")
    private Name name = Name.FULL;

    @Mixin private FullDirectoryOption directory;

    /** An embedder, to be closed when it is no longer needed. */
    record Loaded(Embedder embedder) implements AutoCloseable {
        @Override
        public void close() {
            if (embedder instanceof DjlEmbedder full) {
                full.close();
            }
        }
    }

    /** Loads the embedder that was named. */
    Loaded load() {
        return directory.load(name);
    }
}
