package io.paretorouter.offline.report;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.TestSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a sweep's choices at α = 0, 0.01, …, 1, or at the nearest values in its grid, as CSV:
 * alpha, index (or the number of the line), dataset, model, performance, cost. Fields are quoted as
 * RFC 4180 says; lines end in a line feed.
 */
public final class DecisionsCsv {
    private static final int STEPS = 100;

    private DecisionsCsv() {}

    /** Writes a line per α and query, by α and then in the order of the test set. */
    public static void write(Path file, TestSet test, List<String> models, AlphaSweep sweep)
            throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer writer =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    writer.write("alpha,index,dataset,model,performance,cost\n");
                    for (int at : shown(sweep)) {
                        String alpha = Double.toString(sweep.tradeoffs().get(at).alpha());
                        int[] choices = sweep.choices(at);
                        for (int row = 0; row < test.size(); row++) {
                            LabelledQuery query = test.queries().get(row);
                            Label label = test.labels().label(row, choices[row]);
                            writer.write(
                                    String.join(
                                            ",",
                                            alpha,
                                            Csv.quoted(query.place()),
                                            Csv.quoted(query.dataset()),
                                            Csv.quoted(models.get(choices[row])),
                                            Double.toString(label.performance()),
                                            Double.toString(label.costUsd())));
                            writer.write('\n');
                        }
                    }
                    writer.flush();
                });
    }

    /** Positions in the grid, each only once even if the grid is coarse. */
    private static int[] shown(AlphaSweep sweep) {
        return IntStream.rangeClosed(0, STEPS)
                .map(step -> sweep.nearest((double) step / STEPS))
                .distinct()
                .toArray();
    }
}
