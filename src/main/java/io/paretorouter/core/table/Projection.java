package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;
import java.util.Arrays;

/**
 * A linear map that brings an embedder's embeddings into the space of a view's centroids, which
 * another, better embedder has made: W e + b, scaled to unit length. Immutable.
 */
public final class Projection {
    private final int inputs;
    private final int outputs;

    /** Transposed, {@code [inputs + 1][outputs]}: what one component adds stands together. */
    private final float[][] byInput;

    /**
     * Copies a map in.
     *
     * @param rows row-major {@code [outputs, inputs + 1]}, finite; the last column is b
     * @param inputs the number of components that it takes, at least 1
     * @throws IllegalArgumentException if the rows have another shape, or a number is not finite
     */
    public Projection(float[] rows, int inputs) {
        if (inputs < 1 || rows.length == 0 || rows.length % (inputs + 1) != 0) {
            throw new IllegalArgumentException(
                    "cannot divide " + rows.length + " floats into rows of " + (inputs + 1));
        }
        this.inputs = inputs;
        this.outputs = rows.length / (inputs + 1);
        this.byInput = new float[inputs + 1][outputs];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input <= inputs; input++) {
                float weight = rows[output * (inputs + 1) + input];
                if (!Float.isFinite(weight)) {
                    throw new IllegalArgumentException(
                            "weight [" + output + ", " + input + "] must be finite, got " + weight);
                }
                byInput[input][output] = weight;
            }
        }
    }

    /** The number of components that it takes. */
    public int inputs() {
        return inputs;
    }

    /** The number of components that it gives. */
    public int outputs() {
        return outputs;
    }

    /** A copy of the map, row-major {@code [outputs, inputs + 1]}. */
    public float[] rows() {
        float[] rows = new float[outputs * (inputs + 1)];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input <= inputs; input++) {
                rows[output * (inputs + 1) + input] = byInput[input][output];
            }
        }
        return rows;
    }

    /**
     * Maps an embedding.
     *
     * @throws IllegalArgumentException if its dimension differs, or it falls on zero
     */
    public Embedding of(Embedding query) {
        if (query.dimension() != inputs) {
            throw new IllegalArgumentException(
                    "the embedding has "
                            + query.dimension()
                            + " components, the projection takes "
                            + inputs);
        }
        float[] sums = byInput[inputs].clone();
        int i = 0;
        for (; i + 4 <= inputs; i += 4) {
            addFour(query, i, sums);
        }
        for (; i < inputs; i++) {
            float q = query.component(i);
            float[] w = byInput[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += q * w[j];
            }
        }
        return Embedding.normalized(sums);
    }

    private void addFour(Embedding query, int i, float[] sums) {
        float q0 = query.component(i);
        float q1 = query.component(i + 1);
        float q2 = query.component(i + 2);
        float q3 = query.component(i + 3);
        float[] w0 = byInput[i];
        float[] w1 = byInput[i + 1];
        float[] w2 = byInput[i + 2];
        float[] w3 = byInput[i + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = sums[j] + q0 * w0[j] + q1 * w1[j] + q2 * w2[j] + q3 * w3[j];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection projection
                && projection.inputs == inputs
                && Arrays.deepEquals(projection.byInput, byInput);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(byInput);
    }
}
