package io.paretorouter.offline.fit;

import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import java.util.List;

/**
 * Calibrates an existing view with the same folds as a fit: the same labels and seed give exactly
 * the calibration of the fit.
 */
public final class CalibrateView {
    private CalibrateView() {}

    /**
     * Computes the calibration.
     *
     * @param view gives k and the scorer parameters; its clusters are not used, since every fold
     *     makes its own
     * @param labelled the same queries and labels that the view's sums were computed from
     * @param seed the seed of the fit
     * @throws IllegalArgumentException if there are too few queries, or the best single model is
     *     free
     */
    public static Calibration run(View view, TrainingSet labelled, long seed) {
        int single = BestSingle.of(view.statistics());
        if (view.statistics().cost().overallMean(single) == 0) {
            throw new IllegalArgumentException(
                    "the best single model costs nothing: there is no saving to calibrate by");
        }
        int clusters = view.centroids().count();
        int most = Folds.mostClusters(labelled);
        if (clusters > most) {
            throw new IllegalArgumentException(
                    labelled.rows()
                            + " queries are too few to calibrate by: folds of them cannot fill "
                            + clusters
                            + " clusters");
        }
        var kMeans = new SphericalKMeans(clusters, 1, KnobSearch.ITERATIONS, seed);
        List<Round> rounds =
                Folds.rounds(labelled, view.embedder(), seed, new Clusterings()).stream()
                        .map(folds -> OutOfFold.run(folds, kMeans))
                        .map(folds -> Round.of(folds, Setting.of(view)))
                        .toList();
        Calibration calibration = Calibrate.run(rounds, labelled.labels(), single);
        if (calibration == null) {
            throw new IllegalArgumentException(
                    "only "
                            + CompleteRows.of(labelled.labels()).length
                            + " queries are labelled for every model, too few to calibrate by: "
                            + Calibrate.LEAST_QUERIES
                            + " are needed");
        }
        return calibration;
    }
}
