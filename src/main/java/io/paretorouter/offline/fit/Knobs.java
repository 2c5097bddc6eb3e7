package io.paretorouter.offline.fit;

import io.paretorouter.core.table.ScorerParameters;
import org.jspecify.annotations.Nullable;

/**
 * The knobs that the caller fixes; the fit chooses those that are null by cross-validation.
 *
 * @param clusters k, at least 1
 * @param prior the prior of scorer {@code expected}
 * @param beta β of scorer {@code expected}
 * @param kappa κ of scorer {@code expected}
 * @param topP the number of clusters that {@code expected} consults
 * @param paperTopP the number of clusters that {@code paper} consults; never chosen by a fit, since
 *     the paper fixes it
 */
public record Knobs(
        @Nullable Integer clusters,
        @Nullable Prior prior,
        @Nullable Double beta,
        @Nullable Double kappa,
        @Nullable Integer topP,
        int paperTopP) {
    /** Leaves everything to the fit. */
    public static final Knobs FREE =
            new Knobs(null, null, null, null, null, ScorerParameters.DEFAULT.paperTopP());

    public Knobs {
        if (clusters != null && clusters < 1) {
            throw new IllegalArgumentException("k must be at least 1, got " + clusters);
        }
        parameters(beta, kappa, topP, paperTopP); // throws if one is out of range
    }

    /** Everything fixed: the given k, the scorers' default parameters, no heads. */
    public static Knobs fixed(int clusters) {
        ScorerParameters all = ScorerParameters.DEFAULT;
        return new Knobs(
                clusters, Prior.MEAN, all.beta(), all.kappa(), all.topP(), all.paperTopP());
    }

    /** The same knobs with another k. */
    public Knobs withClusters(@Nullable Integer k) {
        return new Knobs(k, prior, beta, kappa, topP, paperTopP);
    }

    /** The setting where a search begins: the fixed knobs, and defaults for the others. */
    Setting start(int k) {
        ScorerParameters parameters = parameters(beta, kappa, topP, paperTopP);
        Prior first = prior == null ? Prior.HEADS : prior;
        return withPrior(new Setting(k, first, parameters), first);
    }

    /** The setting with another prior, and with that prior's κ unless κ is fixed. */
    Setting withPrior(Setting setting, Prior other) {
        return setting.withPrior(other, kappa == null ? other.kappa() : kappa);
    }

    private static ScorerParameters parameters(
            @Nullable Double beta, @Nullable Double kappa, @Nullable Integer topP, int paperTopP) {
        ScorerParameters defaults = ScorerParameters.DEFAULT;
        return new ScorerParameters(
                beta == null ? defaults.beta() : beta,
                kappa == null ? defaults.kappa() : kappa,
                topP == null ? defaults.topP() : topP,
                paperTopP);
    }
}
