package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that says which embedder to use. */
final class EmbedderOption {
    /** The names of the embedders. */
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
            description = "The embedder to use, and with it the view of a table.")
    private Name name = Name.FULL;

    @Mixin private Embedders embedders;

    /** A loaded embedder, to be closed when it is no longer needed. */
    record Loaded(Embedder embedder) implements AutoCloseable {
        @Override
        public void close() {
            if (embedder instanceof DjlEmbedder full) {
                full.close();
            }
        }
    }

    /**
     * The training set of queries embedded by the named embedder; full is the teacher of express.
     *
     * @param models the columns of the labels, sorted by name
     */
    TrainingSets.Seen training(
            List<LabelledQuery> queries, List<String> models, CacheOption cache, Output output)
            throws IOException {
        List<String> texts = LabelledQuery.texts(queries);
        return new TrainingSets(embedders, cache, output)
                .of(EnumSet.of(Name.FULL, name), texts, new Labels(queries, models))
                .getLast(); // full comes first
    }

    /** Embeds texts with the named embedder. */
    EmbeddedTexts embed(List<String> texts, CacheOption cache, Output output) throws IOException {
        return embedders.embed(name, texts, cache, output);
    }

    /** Loads the named embedder. */
    Loaded load() {
        return embedders.load(name);
    }
}
