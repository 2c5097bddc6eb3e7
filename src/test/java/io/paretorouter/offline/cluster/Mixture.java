package io.paretorouter.offline.cluster;

/**
 * The rows of {@code reference/kmeans.py}: a mixture on the sphere, the same in Java and Python.
 */
final class Mixture {
    static final int ROWS = 2000;
    static final int DIMENSION = 32;
    private static final int CENTRES = 40;
    private static final double NOISE = 0.7;

    private long state = 20251122;

    private Mixture() {}

    static UnitVectors rows() {
        Mixture draws = new Mixture();
        double[][] centres = new double[CENTRES][DIMENSION];
        for (double[] centre : centres) {
            for (int i = 0; i < DIMENSION; i++) {
                centre[i] = draws.bell();
            }
        }
        float[] rows = new float[ROWS * DIMENSION];
        for (int row = 0; row < ROWS; row++) {
            double[] centre = centres[row * row % CENTRES];
            double[] point = new double[DIMENSION];
            double squares = 0;
            for (int i = 0; i < DIMENSION; i++) {
                point[i] = centre[i] + NOISE * draws.bell();
                squares += point[i] * point[i];
            }
            for (int i = 0; i < DIMENSION; i++) {
                rows[row * DIMENSION + i] = (float) (point[i] / Math.sqrt(squares));
            }
        }
        return new UnitVectors(rows, DIMENSION);
    }

    private double uniform() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 11) * 0x1p-53;
    }

    private double bell() {
        double sum = -6;
        for (int draw = 0; draw < 12; draw++) {
            sum += uniform();
        }
        return sum;
    }
}
