package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.TrainingSet;
import java.io.IOException;
import java.util.List;
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

    @Mixin private FullEmbedderOption full;

    /** An embedder, to be closed when it is no longer needed. */
    record Loaded(Embedder embedder) implements AutoCloseable {
        @Override
        public void close() {
            if (embedder instanceof DjlEmbedder full) {
                full.close();
            }
        }
    }

    /**
     * Queries to fit on.
     *
     * @param embedder who sees them
     * @param training as it does
     */
    record Seen(EmbedderId embedder, TrainingSet training) {}

    /**
     * Queries as the embedder that was named sees them, to fit on: with full's view of them for its
     * clusters.
     *
     * @param models the columns of the labels, sorted by name
     */
    Seen training(
            List<LabelledQuery> queries, List<String> models, CacheOption cache, Output output)
            throws IOException {
        List<String> texts = queries.stream().map(LabelledQuery::query).toList();
        EmbeddedTexts own = embed(texts, cache, output);
        UnitVectors teacher =
                name == Name.FULL ? null : full.embed(Name.FULL, texts, cache, output).rows();
        return new Seen(
                own.embedder(), new TrainingSet(own.rows(), new Labels(queries, models), teacher));
    }

    /** Texts as the embedder that was named sees them. */
    EmbeddedTexts embed(List<String> texts, CacheOption cache, Output output) throws IOException {
        return full.embed(name, texts, cache, output);
    }

    /** Loads the embedder that was named. */
    Loaded load() {
        return full.load(name);
    }
}
