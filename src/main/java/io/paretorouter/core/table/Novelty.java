package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;
import java.util.Arrays;

/**
 * Tells queries unlike all that was fitted by the directions in which the fitted ones hardly
 * differ: r linear forms, scaled so that the sum of their squares is 1 at the limit. Immutable.
 *
 * <p>The cosine to the nearest cluster asks whether a query is near some topic, and gibberish is as
 * near as a rare topic is. These directions ask whether it is the kind of text that was fitted at
 * all (the Mahalanobis distance in the subspace of least variance).
 */
public final class Novelty {
    private final int inputs;
    private final int forms;

    /** Transposed, {@code [inputs + 1][forms]}: what one component adds stands together. */
    private final float[][] byInput;

    /**
     * Copies the forms in.
     *
     * @param rows row-major {@code [forms, inputs + 1]}, finite; the last column is added
     * @param inputs the number of components that they take, at least 1
     * @throws IllegalArgumentException if the rows have another shape, or a number is not finite
     */
    public Novelty(float[] rows, int inputs) {
        if (inputs < 1 || rows.length == 0 || rows.length % (inputs + 1) != 0) {
            throw new IllegalArgumentException(
                    "cannot divide " + rows.length + " floats into rows of " + (inputs + 1));
        }
        this.inputs = inputs;
        this.forms = rows.length / (inputs + 1);
        this.byInput = new float[inputs + 1][forms];
        for (int form = 0; form < forms; form++) {
            for (int input = 0; input <= inputs; input++) {
                float weight = rows[form * (inputs + 1) + input];
                if (!Float.isFinite(weight)) {
                    throw new IllegalArgumentException(
                            "weight [" + form + ", " + input + "] must be finite, got " + weight);
                }
                byInput[input][form] = weight;
            }
        }
    }

    /** The number of components that the forms take. */
    public int inputs() {
        return inputs;
    }

    /** The number of forms, r. */
    public int forms() {
        return forms;
    }

    /** A copy of the forms, row-major {@code [forms, inputs + 1]}. */
    public float[] rows() {
        float[] rows = new float[forms * (inputs + 1)];
        for (int form = 0; form < forms; form++) {
            for (int input = 0; input <= inputs; input++) {
                rows[form * (inputs + 1) + input] = byInput[input][form];
            }
        }
        return rows;
    }

    /**
     * How unlike the fitted queries one is: above 1 it is unlike them all.
     *
     * @throws IllegalArgumentException if the embedding's dimension differs
     */
    public double of(Embedding query) {
        if (query.dimension() != inputs) {
            throw new IllegalArgumentException(
                    "the embedding has "
                            + query.dimension()
                            + " components, the novelty takes "
                            + inputs);
        }
        float[] sums = byInput[inputs].clone();
        for (int i = 0; i < inputs; i++) {
            float q = query.component(i);
            float[] w = byInput[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += q * w[j];
            }
        }
        double squares = 0;
        for (float sum : sums) {
            squares += (double) sum * sum;
        }
        return squares;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Novelty novelty
                && novelty.inputs == inputs
                && Arrays.deepEquals(novelty.byInput, byInput);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(byInput);
    }
}
