package io.paretorouter.offline.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A row-major array of floats. Keeps the given arrays without copying; nobody may change them. */
final class Tensor {
    private final float[] values;
    private final int[] shape;

    Tensor(float[] values, int... shape) {
        if (values.length != size(shape)) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + Arrays.toString(shape));
        }
        this.values = values;
        this.shape = shape;
    }

    /** The number of elements of a tensor of this shape. */
    static int size(int[] shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** The number of elements. */
    int size() {
        return values.length;
    }

    /** A copy of the shape. */
    int[] shape() {
        return shape.clone();
    }

    /** The length of the last axis. */
    int width() {
        return shape[shape.length - 1];
    }

    /** A matrix with rows and columns exchanged. */
    Tensor transposed() {
        int rows = shape[0];
        int columns = shape[1];
        float[] transposed = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = values[row * columns + column];
            }
        }
        return new Tensor(transposed, columns, rows);
    }

    /** This matrix with the first row of another matrix added to each row. */
    Tensor plusFirstRowOf(Tensor other) {
        float[] sums = values.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.values[i % width()];
        }
        return new Tensor(sums, shape);
    }

    /** Tensors stacked along their first axis; all other axes must be equal. */
    static Tensor stacked(Tensor... parts) {
        int[] shape = parts[0].shape();
        shape[0] = Arrays.stream(parts).mapToInt(part -> part.shape[0]).sum();
        float[] values = new float[size(shape)];
        int at = 0;
        for (Tensor part : parts) {
            System.arraycopy(part.values, 0, values, at, part.values.length);
            at += part.values.length;
        }
        return new Tensor(values, shape);
    }

    /** The values as little-endian bytes, four per value. */
    byte[] bytes() {
        var buffer =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }
}
