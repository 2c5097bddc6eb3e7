package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.TrainingSet;
import io.paretorouter.offline.revise.FittedLabels;
import io.paretorouter.offline.revise.Revision;
import io.paretorouter.offline.revise.Revision.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which table to revise, where to write it, and what to calibrate it with. */
final class RevisionOptions {
    @Option(
            names = "--table",
            required = true,
            paramLabel = "T",
            description = "The routing table to revise.")
    private Path table;

    @Option(
            names = "--table-out",
            paramLabel = "OUT",
            description = "Where to write the revised table (default: over the old one).")
    private @Nullable Path tableOut;

    @Option(
            names = "--calibrate-with",
            paramLabel = "FULL.jsonl[.gz]",
            description =
                    "A file with every label of the revised table, to recompute calibration and"
                            + " verdict. Without it they are marked stale.")
    private @Nullable Path labelled;

    @Mixin private Embedders embedders;
    @Mixin private CacheOption cache;

    /**
     * Reads the table, after checking that the revised one can be written.
     *
     * @param read other files that the command reads
     */
    RoutingTable read(Path... read) throws IOException {
        OutputFile.requirePlaceFor(out(), read);
        if (labelled != null) {
            OutputFile.requirePlaceFor(out(), labelled);
        }
        return TableFile.read(table);
    }

    /** Whether calibration and verdict are to be recomputed. */
    boolean calibrates() {
        return labelled != null;
    }

    private Path out() {
        return tableOut == null ? table : tableOut;
    }

    /**
     * The training set of texts for each view, with a teacher if the view was fitted with one.
     *
     * @throws IllegalArgumentException if a view was fitted with another build of its embedder
     */
    Map<String, TrainingSet> training(
            RoutingTable table, List<String> texts, Labels labels, Output output)
            throws IOException {
        List<EmbedderOption.Name> names =
                Stream.of(EmbedderOption.Name.values())
                        .filter(name -> table.views().containsKey(name.toString()))
                        .toList();
        Map<String, TrainingSet> training = new TreeMap<>();
        for (TrainingSets.Seen seen :
                new TrainingSets(embedders, cache, output).of(names, texts, labels)) {
            boolean projected = table.viewOf(seen.embedder()).space().projection() != null;
            training.put(
                    seen.embedder().view(),
                    projected
                            ? seen.training()
                            : new TrainingSet(seen.training().embeddings(), labels));
        }
        return training;
    }

    /**
     * Writes the revised table.
     *
     * @param prices what tokens cost, by model, for rows of the calibration file that give no cost
     * @return the table under its new version
     */
    RoutingTable write(Revision revision, Map<String, Price> prices, Output output)
            throws IOException {
        Stamp stamp = new Stamp(Build.commit(), LocalDate.now(ZoneOffset.UTC));
        if (labelled == null) {
            return TableFile.write(revision.stale(stamp), out());
        }
        LabelledData file = DataOptions.read(labelled, prices, false, output);
        FittedLabels labels = FittedLabels.of(revision.after(), file);
        output.remark("calibrating by " + labels.queries().size() + " queries of " + labelled);
        return TableFile.write(
                labels.calibrate(
                        revision,
                        training(
                                revision.after(),
                                labels.texts(),
                                labels.labels(revision.after()),
                                output),
                        stamp),
                out());
    }
}
