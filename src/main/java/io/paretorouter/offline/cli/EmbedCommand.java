package io.paretorouter.offline.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.report.Npy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code embed}: writes the embeddings of labelled queries as a NumPy file. */
@Command(
        name = "embed",
        description =
                "Writes the queries' embeddings as a NumPy file: [n, d] float32, in the"
                        + " order of the data.",
        mixinStandardHelpOptions = true)
final class EmbedCommand implements Callable<Integer> {
    @Mixin private DataOptions data;
    @Mixin private EmbedderOption embedding;
    @Mixin private CacheOption cache;
    @Mixin private Output output;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.npy",
            description = "Where to write the embeddings.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        OutputFile.requirePlaceFor(out, data.file());
        LabelledData read = data.read(Map.of(), output);
        List<String> texts = LabelledQuery.texts(read.queries());
        EmbeddedTexts seen = embedding.embed(texts, cache, output);
        Npy.write(out, seen.rows().rows(), seen.rows().dimension());
        report(seen.rows(), seen.embedder());
        return 0;
    }

    private void report(UnitVectors rows, EmbedderId embedder) {
        output.result(
                () ->
                        "wrote "
                                + rows.count()
                                + " × "
                                + rows.dimension()
                                + " floats to "
                                + out
                                + " (embedder "
                                + embedder.sha256().substring(0, 12)
                                + ")",
                () ->
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("out", out.toString())
                                .put("rows", rows.count())
                                .put("dimension", rows.dimension())
                                .put("embedder", embedder.sha256()));
    }
}
