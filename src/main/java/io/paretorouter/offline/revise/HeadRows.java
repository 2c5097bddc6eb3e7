package io.paretorouter.offline.revise;

import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Statistics;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A view's heads as models are added, dropped and repriced; the heads of other models do not
 * change. A new model brings heads fitted on its own labels. A repriced model's cost head is scaled
 * to the new mean cost, until the next fit.
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
     * The heads with one more model, at an index.
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
            double was = mean(before, model);
            double is = mean(after, model);
            if (is != was) {
                scaled[models + model] =
                        was > 0 ? scaled(rows[models + model], is / was) : constant(is);
            }
        }
        return new HeadRows(scaled);
    }

    /** A model's mean cost; 0 if nothing is known. */
    private static double mean(Statistics statistics, int model) {
        return statistics.cost().totalCount(model) == 0 ? 0 : statistics.cost().overallMean(model);
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
