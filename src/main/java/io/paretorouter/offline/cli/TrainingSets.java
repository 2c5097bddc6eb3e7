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
 * Makes of queries what tables are fitted on.
 *
 * @param embedders who see the queries
 * @param cache where their work is remembered
 * @param output where it is seen how far they have come
 */
record TrainingSets(Embedders embedders, CacheOption cache, Output output) {

    /**
     * Queries to fit on.
     *
     * @param embedder who sees them
     * @param training as it does
     */
    record Seen(EmbedderId embedder, TrainingSet training) {}

    /**
     * Queries as some embedders see them, full before express. Where both do, full is express's
     * teacher: its clusters serve express too, by a projection.
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
