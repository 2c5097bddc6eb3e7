package io.paretorouter.core.table;

/** The model that a router must beat: the candidate of highest overall performance. */
public final class BestSingle {
    private BestSingle() {}

    /**
     * The column of the candidate of highest overall performance; ties go to the lower cost, then
     * to the first by name.
     *
     * @throws IllegalArgumentException if no model is a candidate
     */
    public static int of(Statistics statistics) {
        int best = -1;
        for (int model = 0; model < statistics.models(); model++) {
            if (statistics.candidate(model) && (best < 0 || better(statistics, model, best))) {
                best = model;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("no model has both performance and cost labels");
        }
        return best;
    }

    private static boolean better(Statistics statistics, int model, int than) {
        int byPerformance =
                Double.compare(
                        statistics.performance().overallMean(model),
                        statistics.performance().overallMean(than));
        return byPerformance > 0
                || (byPerformance == 0
                        && statistics.cost().overallMean(model)
                                < statistics.cost().overallMean(than));
    }
}
