package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.Statistics;

import java.util.function.Function;

/** The F64 tensors of a view, {@code [k, m]}, in the order in which a file holds them. */
enum SumTensor {
    PERFORMANCE_SUM("performanceSum", statistics -> statistics.performance().sums()),
    PERFORMANCE_COUNT("performanceCount", statistics -> statistics.performance().counts()),
    COST_SUM("costSum", statistics -> statistics.cost().sums()),
    COST_COUNT("costCount", statistics -> statistics.cost().counts()),
    INPUT_TOKENS_SUM("inputTokensSum", statistics -> statistics.inputTokens().sums()),
    OUTPUT_TOKENS_SUM("outputTokensSum", statistics -> statistics.outputTokens().sums()),
    TOKENS_COUNT("tokensCount", statistics -> statistics.inputTokens().counts());

    private final String part;
    private final Function<Statistics, double[]> values;

    SumTensor(String part, Function<Statistics, double[]> values) {
        this.part = part;
        this.values = values;
    }

    /** The tensor's name in a view, as {@code full/performanceSum}. */
    String name(String view) {
        return view + "/" + part;
    }

    /** A copy of the numbers, row-major. */
    double[] of(Statistics statistics) {
        return values.apply(statistics);
    }
}
