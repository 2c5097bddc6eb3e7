package io.paretorouter.api;

import io.paretorouter.core.cost.Usd;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code x-pareto-…} headers of an answer. */
final class Headers {
    private static final MathContext DIGITS = new MathContext(9);

    private Headers() {}

    /** The headers that describe a decision. */
    static Map<String, String> ofDecision(Trace trace) {
        Map<String, String> headers = new LinkedHashMap<>();
        Decision decision = trace.decision();
        if (decision != null) {
            headers.put("x-pareto-model", decision.chosen().model());
            ResolvedGoal goal = decision.basis().goal();
            headers.put("x-pareto-alpha", Double.toString(goal.tradeoff().alpha()));
            Expectation expected = goal.expected();
            if (expected != null) {
                Outcome mean = expected.outcome();
                headers.put("x-pareto-calibrated-performance", plain(mean.performance()));
                headers.put("x-pareto-calibrated-cost-per-1k-usd", plain(mean.costPer1k()));
            }
            headers.put("x-pareto-view", decision.basis().view());
            headers.put("x-pareto-table", decision.basis().table());
            headers.put("x-pareto-decision-us", Long.toString(trace.decisionMicros()));
            headers.put("x-pareto-expected-cost-usd", plain(decision.chosen().costUsd()));
            headers.put("x-pareto-baseline-usd", plain(decision.baseline().costUsd()));
        }
        return headers;
    }

    /**
     * The headers of an answer: its decision, if it was routed, the model that answered, and what
     * it cost.
     *
     * @param bill what the answer cost; null if that is not known yet
     */
    static Map<String, String> ofAnswer(Trace trace, @Nullable Bill bill) {
        Map<String, String> headers = ofDecision(trace);
        Decision decision = trace.decision();
        String model = trace.model();
        if (model != null) {
            headers.put("x-pareto-model", model);
            headers.put("x-pareto-attempts", Long.toString(trace.calls()));
        }
        String session = trace.session();
        if (session != null) {
            headers.put(Sessions.HEADER, session);
        }
        if (decision != null && model != null) {
            headers.put("x-pareto-expected-cost-usd", plain(expectedCost(decision, model)));
        }
        if (bill != null) {
            putCosts(headers, bill);
        }
        return headers;
    }

    private static void putCosts(Map<String, String> headers, Bill bill) {
        if (bill.cost() != null) {
            headers.put("x-pareto-cost-usd", plain(bill.cost()));
        }
        if (bill.baseline() != null) {
            headers.put("x-pareto-baseline-usd", plain(bill.baseline()));
        }
        if (bill.estimated()) {
            headers.put("x-pareto-cost-estimated", "true");
        }
    }

    private static double expectedCost(Decision decision, String model) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.model().equals(model))
                .findFirst()
                .orElseThrow()
                .costUsd();
    }

    /** An amount without an exponent, to nine digits: more is noise. */
    static String plain(Usd usd) {
        return plain(usd.amount());
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
