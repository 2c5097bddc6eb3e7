package io.paretorouter.offline.fit;

import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;

/**
 * One value for every knob.
 *
 * @param clusters k
 * @param prior the prior of scorer {@code expected}
 * @param parameters the scorers' parameters
 */
record Setting(int clusters, Prior prior, ScorerParameters parameters) {

    /** The setting that a view was fitted with. */
    static Setting of(View view) {
        return new Setting(view.centroids().count(), Prior.of(view), view.parameters());
    }

    Setting withClusters(int k) {
        return new Setting(k, prior, parameters);
    }

    /** The same setting with another prior and its κ. */
    Setting withPrior(Prior other, double kappa) {
        return new Setting(clusters, other, parameters).withKappa(kappa);
    }

    Setting withBeta(double beta) {
        return with(beta, parameters.kappa(), parameters.topP());
    }

    Setting withKappa(double kappa) {
        return with(parameters.beta(), kappa, parameters.topP());
    }

    Setting withTopP(int topP) {
        return with(parameters.beta(), parameters.kappa(), topP);
    }

    private Setting with(double beta, double kappa, int topP) {
        return new Setting(
                clusters, prior, new ScorerParameters(beta, kappa, topP, parameters.paperTopP()));
    }
}
