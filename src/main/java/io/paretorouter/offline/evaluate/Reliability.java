package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether predicted performances come true (a reliability diagram): queries are sorted by p̂ of the
 * model chosen for them and cut into ten parts of equal size, each compared with that model's
 * actual performance there.
 *
 * @param deciles from the lowest predictions to the highest; fewer than ten if there are fewer
 *     queries
 * @param error the expected calibration error: the mean of |predicted − actual| over the deciles,
 *     weighted by their number of queries
 */
public record Reliability(List<Decile> deciles, double error) {
    private static final int PARTS = 10;

    public Reliability {
        deciles = List.copyOf(deciles);
    }

    /**
     * A group of queries with similar predictions.
     *
     * @param queries their number, at least 1
     * @param predicted their mean p̂
     * @param earned their mean actual performance, with its 95 % interval
     */
    public record Decile(int queries, double predicted, Estimate earned) {}

    /**
     * Compares predictions with results.
     *
     * @param predicted p̂ of the chosen model per query, at least one; not kept
     * @param results the results of the chosen models on the same queries
     */
    public static Reliability of(double[] predicted, PerQuery results) {
        int n = predicted.length;
        if (n != results.size()) {
            throw new IllegalArgumentException(
                    "got " + n + " predictions for " + results.size() + " queries");
        }
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer row) -> predicted[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<Decile> deciles = new ArrayList<>();
        double error = 0;
        for (int part = 0; part < PARTS; part++) {
            int from = (int) ((long) part * n / PARTS);
            int to = (int) ((long) (part + 1) * n / PARTS);
            if (from < to) {
                int[] rows = Arrays.copyOfRange(order, from, to);
                Decile decile = decile(predicted, results.select(rows), rows);
                deciles.add(decile);
                error += Math.abs(decile.predicted() - decile.earned().mean()) * rows.length / n;
            }
        }
        return new Reliability(deciles, error);
    }

    private static Decile decile(double[] predicted, PerQuery results, int[] rows) {
        double mean = IntStream.of(rows).mapToDouble(row -> predicted[row]).sum() / rows.length;
        return new Decile(rows.length, mean, results.estimate().performance());
    }
}
