package io.paretorouter.core.table;

import io.paretorouter.core.embed.Embedding;
import java.util.Arrays;

/** An affine map W e + b of an embedding e. Immutable. */
public final class AffineMap {
    private final int inputs;
    private final int outputs;

    /**
     * Transposed, {@code [inputs + 1][outputs]}: the weights of one input component are contiguous;
     * the last row is b.
     */
    private final float[][] byInput;

    /**
     * A map with a copy of these weights.
     *
     * @param rows row-major {@code [outputs, inputs + 1]}, finite; the last column is b
     * @param inputs the number of input components, at least 1
     * @throws IllegalArgumentException if the rows have another shape or a number is not finite
     */
    public AffineMap(float[] rows, int inputs) {
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

    /** The number of input components. */
    public int inputs() {
        return inputs;
    }

    /** The number of output values. */
    public int outputs() {
        return outputs;
    }

    /** A copy of the weights, row-major {@code [outputs, inputs + 1]}; the last column is b. */
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
     * The output values for an embedding.
     *
     * @throws IllegalArgumentException if its dimension differs
     */
    float[] apply(Embedding query) {
        if (query.dimension() != inputs) {
            throw new IllegalArgumentException(
                    "the embedding has "
                            + query.dimension()
                            + " components, the map takes "
                            + inputs);
        }
        float[] values = byInput[inputs].clone();
        ColumnSums.add(query, byInput, values);
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AffineMap map
                && map.inputs == inputs
                && Arrays.deepEquals(map.byInput, byInput);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(byInput);
    }
}
