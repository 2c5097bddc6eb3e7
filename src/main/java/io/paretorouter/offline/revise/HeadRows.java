package io.paretorouter.offline.revise;

import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Statistics;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A view's heads while models come, go and are repriced: no head of another model changes. A new
 * model brings its own ({@link Newcomer}); those of a repriced one's cost are scaled to its new
 * mean, until the next fit.
 */
final class HeadRows {
    private final float[][] rows;
    private final int models;

    private HeadRows(float[][] rows) {
        this.rows = rows;
        this.models = rows.length / 2;
    }

    static HeadRows of(Heads heads) {
        int width = heads.map().inputs() + 1;
        float[] all = heads.map().rows();
        return new HeadRows(
                IntStream.range(0, heads.map().outputs())
                        .mapToObj(row -> Arrays.copyOfRange(all, row * width, (row + 1) * width))
                        .toArray(float[][]::new));
    }

    /**
     * What a view without heads says: each model's overall means, whatever the query.
     *
     * @param dimension of the embeddings
     */
    static HeadRows means(Statistics statistics, int dimension) {
        int models = statistics.models();
        float[][] rows = new float[2 * models][dimension + 1];
        for (int model = 0; model < models; model++) {
            rows[model][dimension] = (float) mean(statistics.performance(), model);
            rows[models + model][dimension] = (float) mean(statistics.cost(), model);
        }
        return new HeadRows(rows);
    }

    /** The mean of some models' heads of performance; all 0 for none. */
    float[] typical(IntPredicate among) {
        int[] which = IntStream.range(0, models).filter(among).toArray();
        float[] mean = new float[rows[0].length];
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            mean[i] = (float) IntStream.of(which).mapToDouble(m -> rows[m][at]).average().orElse(0);
        }
        return mean;
    }

    /**
     * With something added to a model's head of performance.
     *
     * @param head is added, times {@code weight}
     * @param constant is added once
     */
    HeadRows plus(int model, float[] head, double weight, double constant) {
        float[][] changed = rows.clone();
        float[] sum = rows[model].clone();
        for (int i = 0; i < sum.length; i++) {
            double more = weight * head[i] + (i == sum.length - 1 ? constant : 0);
            sum[i] = (float) (sum[i] + more);
        }
        changed[model] = sum;
        return new HeadRows(changed);
    }

    /**
     * With one model more, at that place.
     *
     * @param joining the heads of the new model alone
     */
    HeadRows with(int at, Heads joining) {
        float[][] one = of(joining).rows;
        float[][] more = new float[rows.length + 2][];
        for (int i = 0; i <= models; i++) {
            int from = i < at ? i : i - 1;
            more[i] = i == at ? one[0] : rows[from];
            more[models + 1 + i] = i == at ? one[1] : rows[models + from];
        }
        return new HeadRows(more);
    }

    private float[] constant(double value) {
        float[] row = new float[rows[0].length];
        row[row.length - 1] = (float) value;
        return row;
    }

    /** The heads without a model. */
    HeadRows without(int model) {
        return new HeadRows(
                IntStream.range(0, rows.length)
                        .filter(row -> row % models != model)
                        .mapToObj(row -> rows[row])
                        .toArray(float[][]::new));
    }

    /** The heads with the cost heads scaled to the means of new sums. */
    HeadRows repriced(Statistics before, Statistics after) {
        float[][] scaled = rows.clone();
        for (int model = 0; model < models; model++) {
            double was = mean(before.cost(), model);
            double is = mean(after.cost(), model);
            if (is != was) {
                scaled[models + model] =
                        was > 0 ? scaled(rows[models + model], is / was) : constant(is);
            }
        }
        return new HeadRows(scaled);
    }

    /** 0 where nothing is known. */
    private static double mean(CellSums sums, int model) {
        return sums.totalCount(model) == 0 ? 0 : sums.overallMean(model);
    }

    private static float[] scaled(float[] row, double by) {
        float[] scaled = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (float) (row[i] * by);
        }
        return scaled;
    }

    Heads heads() {
        int width = rows[0].length;
        float[] all = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, all, row * width, width);
        }
        return new Heads(new AffineMap(all, width - 1));
    }
}
