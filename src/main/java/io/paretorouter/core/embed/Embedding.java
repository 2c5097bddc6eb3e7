package io.paretorouter.core.embed;

import java.util.Arrays;

/**
 * A query's unit vector: d finite floats whose squares sum to 1 within {@value #TOLERANCE}.
 * Immutable.
 */
public final class Embedding {
    private static final double TOLERANCE = 1e-3;

    private final float[] components;

    private Embedding(float[] components) {
        this.components = components;
    }

    /**
     * An embedding from a vector of unit length. The array is copied.
     *
     * @throws IllegalArgumentException if it is empty, not finite, or not of unit length
     */
    public static Embedding ofUnit(float[] components) {
        double norm = Math.sqrt(squaredNorm(components));
        if (!(Math.abs(norm - 1)
                <= TOLERANCE)) { // written so that NaN and the empty vector fail too
            throw new IllegalArgumentException(
                    "an embedding must have unit length, got norm " + norm);
        }
        return new Embedding(components.clone());
    }

    /**
     * An embedding from a vector, scaled to unit length. The array is copied.
     *
     * @throws IllegalArgumentException if it is empty, not finite, or zero
     */
    public static Embedding normalized(float[] components) {
        double norm = Math.sqrt(squaredNorm(components));
        if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cannot normalise a vector of norm " + norm);
        }
        float[] unit = new float[components.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (components[i] / norm);
        }
        return new Embedding(unit);
    }

    private static double squaredNorm(float[] components) {
        double sum = 0;
        for (float component : components) {
            sum += (double) component * component;
        }
        return sum;
    }

    /** The number of components, d. */
    public int dimension() {
        return components.length;
    }

    /** Component {@code i}, {@code 0 <= i < d}. */
    public float component(int i) {
        return components[i];
    }

    /** Copies the d components into {@code target}, starting at {@code offset}. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(components, 0, target, offset, components.length);
    }

    /**
     * The cosine similarity to another embedding, in [-1, 1] up to rounding.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double cosine(Embedding other) {
        if (other.components.length != components.length) {
            throw new IllegalArgumentException(
                    "dimensions differ: " + components.length + " and " + other.components.length);
        }
        double sum = 0;
        for (int i = 0; i < components.length; i++) {
            sum += (double) components[i] * other.components[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return "Embedding[" + components.length + "]";
    }
}
