package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.Statistics;

/** The F64 tensors of a view, {@code [k, m]}, in the order in which a file contains them. */
enum SumTensor {
    PERFORMANCE_SUM("performanceSum"),
    PERFORMANCE_COUNT("performanceCount"),
    COST_SUM("costSum"),
    COST_COUNT("costCount"),
    INPUT_TOKENS_SUM("inputTokensSum"),
    OUTPUT_TOKENS_SUM("outputTokensSum"),
    TOKENS_COUNT("tokensCount");

    private final String part;

    SumTensor(String part) {
        this.part = part;
    }

    /** The tensor's name in a view, such as {@code full/performanceSum}. */
    String name(String view) {
        return view + "/" + part;
    }

    /** A copy of the numbers, row-major. */
    double[] values(Statistics statistics) {
        return switch (this) {
            case PERFORMANCE_SUM -> statistics.performance().sums();
            case PERFORMANCE_COUNT -> statistics.performance().counts();
            case COST_SUM -> statistics.cost().sums();
            case COST_COUNT -> statistics.cost().counts();
            case INPUT_TOKENS_SUM -> statistics.inputTokens().sums();
            case OUTPUT_TOKENS_SUM -> statistics.outputTokens().sums();
            case TOKENS_COUNT -> statistics.inputTokens().counts();
        };
    }
}
