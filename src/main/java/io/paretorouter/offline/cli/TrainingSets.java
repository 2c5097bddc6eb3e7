package io.paretorouter.offline.cli;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.TrainingSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Turns queries into training sets, which tables are fitted on.
 *
 * @param embedders embed the queries
 * @param cache where embeddings are cached
 * @param output where progress is shown
 */
record TrainingSets(Embedders embedders, CacheOption cache, Output output) {

    /**
     * A training set and the embedder it was made with.
     *
     * @param embedder the embedder
     * @param training the queries it embedded
     */
    record Seen(EmbedderId embedder, TrainingSet training) {}

    /**
     * The training sets for some embedders, full before express. If both are named, full is the
     * teacher of express: its clusters serve express too, through a projection.
     */
    List<Seen> of(Collection<EmbedderOption.Name> names, List<String> texts, Labels labels)
            throws IOException {
        List<Seen> seen = new ArrayList<>();
        UnitVectors teacher = null;
        for (EmbedderOption.Name name :
                List.of(EmbedderOption.Name.FULL, EmbedderOption.Name.EXPRESS)) {
            if (names.contains(name)) {
                EmbeddedTexts own = embedders.embed(name, texts, cache, output);
                seen.add(new Seen(own.embedder(), new TrainingSet(own.rows(), labels, teacher)));
                teacher = own.rows();
            }
        }
        return seen;
    }
}
