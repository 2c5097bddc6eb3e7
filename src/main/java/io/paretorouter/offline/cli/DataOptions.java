package io.paretorouter.offline.cli;

import io.paretorouter.core.cost.Price;
import io.paretorouter.offline.data.BadLine;
import io.paretorouter.offline.data.JsonlReader;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.revise.TablePrices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which labelled queries to read. */
final class DataOptions {
    /** The most bad lines to print: enough to show what is wrong with a file. */
    private static final int MOST_SHOWN = 100;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "F.jsonl[.gz]",
            description =
                    "Labelled queries, one JSON object per line: query, records, usages; see"
                            + " README.")
    private Path file;

    @Option(
            names = "--skip-bad-lines",
            description = "Skip lines that cannot be used, instead of stopping.")
    private boolean skipBadLines;

    /** The file's name, for messages. */
    Path file() {
        return file;
    }

    /**
     * Reads the file. Bad lines are reported by number; beyond the first 100 they are only counted.
     *
     * @throws IllegalArgumentException if there are bad lines that may not be skipped, or no good
     *     line
     */
    LabelledData read(Map<String, Price> prices, Output output) throws IOException {
        return read(file, prices, skipBadLines, output);
    }

    /**
     * Reads any file of labelled queries in the same way.
     *
     * @param skipBadLines whether bad lines may be left out
     */
    static LabelledData read(
            Path file, Map<String, Price> prices, boolean skipBadLines, Output output)
            throws IOException {
        JsonlReader.Result result = new JsonlReader(prices).read(file);
        List<BadLine> bad = result.badLines();
        bad.stream().limit(MOST_SHOWN).forEach(line -> output.remark(file + ": " + line));
        if (bad.size() > MOST_SHOWN) {
            output.remark(file + ": and " + (bad.size() - MOST_SHOWN) + " bad lines more");
        }
        if (!bad.isEmpty() && !skipBadLines) {
            throw new IllegalArgumentException(
                    (bad.size() == 1 ? "1 bad line" : bad.size() + " bad lines")
                            + " in "
                            + file
                            + ", nothing was done: mend it or pass --skip-bad-lines");
        }
        if (result.data().queries().isEmpty()) {
            throw new IllegalArgumentException(file + " holds no labelled query");
        }
        return result.data();
    }

    /** The labels at the prices of a table that they are held against; says what has none. */
    static LabelledData charged(LabelledData read, TablePrices prices, Output output) {
        prices.uncharged(read)
                .forEach(
                        (model, labels) ->
                                output.remark(
                                        labels
                                                + " labels of \""
                                                + model
                                                + "\" left out: the table charges it by its price,"
                                                + " and they give a cost but no tokens"));
        return prices.charge(read);
    }
}
