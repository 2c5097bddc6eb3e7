package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Heads;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.Labels;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fits the linear heads of a view by ridge regression on the embeddings of its queries. A missing
 * label is replaced by its model's mean, so that it pulls no head in any direction.
 */
public final class FitHeads {
    /** The ridge penalty λ; as good on 1,050 queries as on 6,600. See the package documentation. */
    private static final double LAMBDA = 100;

    private FitHeads() {}

    /** The heads of all models, for performance and cost; those of a model without labels are 0. */
    public static Heads of(TrainingSet training) {
        return beyond(training, new double[training.rows()]);
    }

    /**
     * The heads of what the labels have beyond an expectation.
     *
     * @param expected the performance that is expected of every model on a row
     */
    public static Heads beyond(TrainingSet training, double[] expected) {
        Labels labels = training.labels();
        int models = labels.models();
        double[][] outputs = new double[2 * models][];
        for (int model = 0; model < models; model++) {
            double[] values = known(labels, model, Label::performance);
            Arrays.setAll(values, row -> values[row] - expected[row]);
            outputs[model] = filled(values);
            outputs[models + model] = filled(known(labels, model, Label::costUsd));
        }
        return new Heads(new Ridge(training.embeddings(), LAMBDA).to(outputs));
    }

    private static double[] known(Labels labels, int model, ToDoubleFunction<Label> quantity) {
        return IntStream.range(0, labels.rows())
                .mapToDouble(row -> quantity.applyAsDouble(labels.label(row, model)))
                .toArray();
    }

    /** The values with the mean of those that are known in place of the others. */
    private static double[] filled(double[] values) {
        double mean =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(0);
        Arrays.setAll(values, row -> Double.isNaN(values[row]) ? mean : values[row]);
        return values;
    }
}
