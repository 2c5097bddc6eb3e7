package io.paretorouter.core.table;

import java.util.function.IntPredicate;

/**
 * The model that a router must beat: the candidate with the highest overall performance among those
 * labelled on at least half as many queries as any other. A mean over fewer is over different
 * queries, such as those of one easy subject, or those under a mistyped model name.
 */
public final class BestSingle {
    /** The least number of labels, as a share of the most that any candidate has. */
    public static final double LEAST_SHARE = 0.5;

    private BestSingle() {}

    /**
     * The column of the best single model; ties go to the lower cost, then to the first by name.
     *
     * @throws IllegalArgumentException if no model is a candidate
     */
    public static int of(Statistics statistics) {
        return of(statistics, model -> true);
    }

    /**
     * The column of the best single model among some of the models.
     *
     * @throws IllegalArgumentException if none of them is a candidate
     */
    public static int of(Statistics statistics, IntPredicate among) {
        IntPredicate candidates = model -> statistics.candidate(model) && among.test(model);
        double least = LEAST_SHARE * statistics.performance().mostCount(candidates);
        int best = -1;
        for (int model = 0; model < statistics.models(); model++) {
            boolean known =
                    candidates.test(model) && statistics.performance().totalCount(model) >= least;
            if (known && (best < 0 || better(statistics, model, best))) {
                best = model;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("no model has both performance and cost labels");
        }
        return best;
    }

    private static boolean better(Statistics statistics, int model, int than) {
        return Outcome.BEST_FIRST.compare(overall(statistics, model), overall(statistics, than))
                < 0;
    }

    private static Outcome overall(Statistics statistics, int model) {
        return new Outcome(
                statistics.performance().overallMean(model), statistics.cost().overallMean(model));
    }
}
