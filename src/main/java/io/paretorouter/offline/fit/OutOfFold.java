package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Routes every query of a training set with a view that was fitted without its fold, and so shows
 * what a fit does on unseen queries. The folds are clustered once; any scorer with any parameters
 * can then be swept over them.
 */
final class OutOfFold {
    private final Folds folds;
    private final List<View> views;

    private OutOfFold(Folds folds, List<View> views) {
        this.folds = folds;
        this.views = views;
    }

    /** Fits all folds in parallel. */
    static OutOfFold run(Folds folds, SphericalKMeans kMeans) {
        return new OutOfFold(
                folds,
                folds.all().parallelStream()
                        .map(fold -> fold.rest().run(kMeans, ScorerParameters.DEFAULT))
                        .toList());
    }

    /** The folds that this was run on. */
    Folds heldOut() {
        return folds;
    }

    /**
     * The choices of a scorer for every query, made by the view that did not see it.
     *
     * @param setting its k must be that of the folds
     */
    AlphaSweep sweep(Scorer.Kind scorer, Setting setting, List<Tradeoff> tradeoffs) {
        int[][] chosen = new int[folds.rows()][];
        IntStream.range(0, Folds.COUNT)
                .parallel() // folds write to distinct rows
                .forEach(
                        fold -> {
                            Folds.Fold held = folds.all().get(fold);
                            View view = setting.prior().view(views.get(fold), held::heads);
                            var subject =
                                    new AlphaSweep.Subject(view, scorer, setting.parameters());
                            AlphaSweep.run(subject, held.queries(), tradeoffs)
                                    .scatter(held.out(), chosen);
                        });
        return AlphaSweep.of(tradeoffs, chosen);
    }

    /**
     * The quantile of the held-out queries' cosine to their nearest centroid, in [-1, 1].
     *
     * @param share the share of queries below the result, in [0, 1]
     */
    double nearestCosineQuantile(double share) {
        double[] cosines = new double[folds.rows()];
        int at = 0;
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            for (Embedding query : folds.all().get(fold).queries()) {
                cosines[at++] = views.get(fold).nearest(query, 1).cosine(0);
            }
        }
        Arrays.sort(cosines);
        double cosine = cosines[(int) (share * (cosines.length - 1))];
        return Math.max(-1, Math.min(1, cosine));
    }
}
