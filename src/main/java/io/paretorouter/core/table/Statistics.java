package io.paretorouter.core.table;

/**
 * The results of the fitted queries, per cluster and model; all four sums share one shape.
 *
 * @param performance graded results, each in [0, 1]
 * @param cost USD per query, each at least 0
 * @param inputTokens tokens read per query
 * @param outputTokens tokens written per query, with the same counts as {@code inputTokens}
 */
public record Statistics(
        CellSums performance, CellSums cost, CellSums inputTokens, CellSums outputTokens) {
    public Statistics {
        requireShape("cost", cost, performance);
        requireShape("inputTokens", inputTokens, performance);
        requireShape("outputTokens", outputTokens, performance);
        for (int cluster = 0; cluster < performance.clusters(); cluster++) {
            for (int model = 0; model < performance.models(); model++) {
                requireCell(performance, cost, cluster, model);
                requireTokens(inputTokens, outputTokens, cluster, model);
            }
        }
    }

    private static void requireShape(String field, CellSums sums, CellSums reference) {
        if (sums.clusters() != reference.clusters() || sums.models() != reference.models()) {
            throw new IllegalArgumentException(
                    field
                            + " must have the shape of performance, ["
                            + reference.clusters()
                            + ", "
                            + reference.models()
                            + "], got ["
                            + sums.clusters()
                            + ", "
                            + sums.models()
                            + "]");
        }
    }

    private static void requireCell(CellSums performance, CellSums cost, int cluster, int model) {
        double sum = performance.sum(cluster, model);
        double highest = performance.count(cluster, model) * (1 + 1e-9);
        if (sum < 0 || sum > highest) {
            throw new IllegalArgumentException(
                    "performanceSum ["
                            + cluster
                            + ", "
                            + model
                            + "] must lie between 0 and its count, got "
                            + sum);
        }
        if (cost.sum(cluster, model) < 0) {
            throw new IllegalArgumentException(
                    "costSum ["
                            + cluster
                            + ", "
                            + model
                            + "] must not be negative, got "
                            + cost.sum(cluster, model));
        }
    }

    private static void requireTokens(CellSums input, CellSums output, int cluster, int model) {
        if (input.sum(cluster, model) < 0 || output.sum(cluster, model) < 0) {
            throw new IllegalArgumentException(
                    "token sums [" + cluster + ", " + model + "] must not be negative");
        }
        if (input.count(cluster, model) != output.count(cluster, model)) {
            throw new IllegalArgumentException(
                    "token counts [" + cluster + ", " + model + "] of input and output differ");
        }
    }

    /** The number of clusters, k. */
    public int clusters() {
        return performance.clusters();
    }

    /** The number of models, m. */
    public int models() {
        return performance.models();
    }

    /** Whether a model is a candidate: labelled with performance and with cost in some cluster. */
    public boolean candidate(int model) {
        return performance.totalCount(model) > 0 && cost.totalCount(model) > 0;
    }

    /** The number of queries in a cluster: the most that any one model was graded on there. */
    public long queries(int cluster) {
        double most = 0;
        for (int model = 0; model < models(); model++) {
            most = Math.max(most, performance.count(cluster, model));
        }
        return (long) most;
    }
}
