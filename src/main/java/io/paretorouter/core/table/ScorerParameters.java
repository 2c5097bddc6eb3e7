package io.paretorouter.core.table;

/**
 * The parameters of the scorers; each view of a table has its own.
 *
 * @param beta β of {@code expected}: how fast a cluster's weight falls as its cosine does, finite,
 *     at least 0
 * @param kappa κ of {@code expected}: the weight of the prior, in queries, finite, above 0
 * @param topP the number of nearest clusters that {@code expected} consults, at least 1
 * @param paperTopP the number of nearest clusters that {@code paper} consults, at least 1
 */
public record ScorerParameters(double beta, double kappa, int topP, int paperTopP) {
    /** β 15, κ 20, topP 8; and the paper's topP 4 (arXiv:2508.12631 §3). */
    public static final ScorerParameters DEFAULT = new ScorerParameters(15, 20, 8, 4);

    public ScorerParameters {
        if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) { // written so that NaN fails too
            throw new IllegalArgumentException("beta must be finite and at least 0, got " + beta);
        }
        if (!(kappa > 0 && kappa < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("kappa must be finite and above 0, got " + kappa);
        }
        if (topP < 1) {
            throw new IllegalArgumentException("topP must be at least 1, got " + topP);
        }
        if (paperTopP < 1) {
            throw new IllegalArgumentException("paperTopP must be at least 1, got " + paperTopP);
        }
    }
}
