package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.View.Scale;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A table without its tensors: the content of the header's JSON text {@code pareto}. */
record Metadata(
        List<ModelInfo> models,
        SortedMap<String, ViewMetadata> views,
        String safeModel,
        Spelling.@Nullable Limits spelling,
        Provenance provenance) {
    /** The version of the format that this package writes, and the only one it reads. */
    static final int FORMAT_VERSION = 2;

    /** A view without its tensors. */
    record ViewMetadata(EmbedderId embedder, Scale scale, @Nullable Calibration calibration) {}
}
