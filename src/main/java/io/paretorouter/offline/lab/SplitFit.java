package io.paretorouter.offline.lab;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.fit.FitOptions;
import io.paretorouter.offline.fit.FitTable;
import io.paretorouter.offline.fit.TrainingSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fits a table that is judged and then thrown away; its provenance is a placeholder. */
final class SplitFit {
    private SplitFit() {}

    /** A table with one view. */
    static RoutingTable run(
            EmbedderId embedder, TrainingSet training, List<ModelInfo> models, FitOptions options) {
        Provenance provenance =
                new Provenance(
                        "split",
                        new Provenance.Data("0".repeat(64), training.rows(), options.seed(), 1),
                        "unknown",
                        LocalDate.EPOCH);
        return new FitTable(options, (what, step, steps) -> {})
                .run(Map.of(embedder, training), models, provenance);
    }
}
