package io.paretorouter.offline.cluster;

/** The rows to cluster: n unit vectors of d floats. Immutable. */
public final class UnitVectors {
    private static final double UNIT_TOLERANCE = 1e-3;

    private final int count;
    private final int dimension;
    private final float[] rows;

    /**
     * Copies the given rows.
     *
     * @param rows row-major {@code [n, d]}, at least one, each of unit length
     * @param dimension d, at least 1
     * @throws IllegalArgumentException naming the first row that is not a unit vector
     */
    public UnitVectors(float[] rows, int dimension) {
        if (dimension < 1 || rows.length == 0 || rows.length % dimension != 0) {
            throw new IllegalArgumentException(
                    "cannot divide " + rows.length + " floats into rows of " + dimension);
        }
        this.count = rows.length / dimension;
        this.dimension = dimension;
        this.rows = rows.clone();
        for (int row = 0; row < count; row++) {
            double squares = 0;
            for (int i = 0; i < dimension; i++) {
                squares += (double) component(row, i) * component(row, i);
            }
            if (!(Math.abs(Math.sqrt(squares) - 1) <= UNIT_TOLERANCE)) {
                throw new IllegalArgumentException(
                        "row " + row + " must have unit length, got norm " + Math.sqrt(squares));
            }
        }
    }

    /** The number of rows, n. */
    public int count() {
        return count;
    }

    /** The number of components of each row, d. */
    public int dimension() {
        return dimension;
    }

    /** Component {@code i} of a row. */
    public float component(int row, int i) {
        return rows[row * dimension + i];
    }

    /** Copies a row into {@code target} from {@code offset} on. */
    public void copyRow(int row, float[] target, int offset) {
        System.arraycopy(rows, row * dimension, target, offset, dimension);
    }

    /** A copy of all rows, row-major {@code [n, d]}. */
    public float[] rows() {
        return rows.clone();
    }

    /** A copy of all rows, transposed: {@code [d][n]}. */
    public double[][] columns() {
        double[][] columns = new double[dimension][count];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < dimension; i++) {
                columns[i][row] = component(row, i);
            }
        }
        return columns;
    }

    /** The rows at the given indices, in that order. */
    public UnitVectors select(int[] indices) {
        float[] selected = new float[indices.length * dimension];
        for (int i = 0; i < indices.length; i++) {
            copyRow(indices[i], selected, i * dimension);
        }
        return new UnitVectors(selected, dimension);
    }
}
