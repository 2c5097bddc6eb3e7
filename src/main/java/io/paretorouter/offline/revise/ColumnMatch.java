package io.paretorouter.offline.revise;

import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds one model's labels in a file, and checks them against the sums in a table. */
final class ColumnMatch {
    private static final double TOLERANCE = 1e-6;

    private final Statistics sums;
    private final int model;
    private final ModelInfo info;

    ColumnMatch(Statistics sums, int model, ModelInfo info) {
        this.sums = sums;
        this.model = model;
        this.info = info;
    }

    /**
     * The model's label on each row.
     *
     * @param rows charged as the table is
     * @throws IllegalArgumentException if the rows hold other labels than the table
     */
    List<Label> find(List<LabelledQuery> rows) {
        List<Label> given = rows.stream().map(row -> row.label(info.name())).toList();
        require("scores", sums.performance(), given, Label::performance);
        require("costs", sums.cost(), given, Label::costUsd);
        return given;
    }

    private void require(
            String what, CellSums known, List<Label> labels, ToDoubleFunction<Label> quantity) {
        if (!Totals.of(labels, quantity).isNear(Totals.of(known, model))) {
            throw new IllegalArgumentException(
                    String.format(
                            "the file's %s of \"%s\" are not the table's (%s in the file, %s in the"
                                    + " table): a calibration has to come from the very labels that"
                                    + " the table holds",
                            what,
                            info.name(),
                            Totals.of(labels, quantity),
                            Totals.of(known, model)));
        }
    }

    /** How many values there are, and their sum. */
    private record Totals(long count, double sum) {
        static Totals of(List<Label> labels, ToDoubleFunction<Label> quantity) {
            double[] known =
                    labels.stream()
                            .mapToDouble(quantity)
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
            double sum = 0;
            for (double value : known) {
                sum += value;
            }
            return new Totals(known.length, sum);
        }

        static Totals of(CellSums sums, int model) {
            long count = (long) sums.totalCount(model);
            return new Totals(count, count == 0 ? 0 : count * sums.overallMean(model));
        }

        boolean isNear(Totals other) {
            return count == other.count
                    && Math.abs(sum - other.sum)
                            <= TOLERANCE * Math.max(Math.abs(sum), Math.abs(other.sum));
        }

        @Override
        public String toString() {
            return count + " of sum " + (float) sum;
        }
    }
}
