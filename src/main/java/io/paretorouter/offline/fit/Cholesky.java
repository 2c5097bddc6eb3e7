package io.paretorouter.offline.fit;

/** Solves positive definite systems by Cholesky decomposition, A = L Lᵀ. */
final class Cholesky {
    private final double[][] lower;

    /** Decomposes a symmetric, positive definite matrix; reads only its lower half. */
    Cholesky(double[][] a) {
        int n = a.length;
        lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j] - dot(lower[i], lower[j], j);
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
    }

    /** Returns x with A x = b. */
    double[] solve(double[] b) {
        double[] x = solveLower(b);
        for (int i = x.length - 1; i >= 0; i--) {
            double rest = x[i];
            for (int j = i + 1; j < x.length; j++) {
                rest -= lower[j][i] * x[j];
            }
            x[i] = rest / lower[i][i];
        }
        return x;
    }

    /** Returns x with L x = b. */
    double[] solveLower(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        return x;
    }

    /**
     * The dot product of the first {@code length} elements. Four running sums, always added in the
     * same order, let the additions overlap.
     */
    static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
