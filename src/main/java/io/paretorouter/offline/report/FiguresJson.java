package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import org.jspecify.annotations.Nullable;

/** Formats figures for programs; each method adds fields to an object. */
public final class FiguresJson {
    private FiguresJson() {}

    /** Adds an estimate. */
    static void estimate(ObjectNode node, Estimate estimate) {
        node.put("mean", estimate.mean());
        node.put("low", estimate.low());
        node.put("high", estimate.high());
    }

    /** Adds performance and cost with their intervals. */
    public static void expectation(ObjectNode node, Expectation expected) {
        estimate(node.putObject("performance"), expected.performance());
        estimate(node.putObject("costUsd"), expected.costUsd());
    }

    /** Adds a gain over the best single model. */
    static void gain(ObjectNode node, Gain gain) {
        node.put("performance", gain.performance());
        node.put("costSaved", gain.costSaved());
    }

    /** Adds a gain over the best single model, with its intervals. */
    static void gain(ObjectNode node, PairedGain gain) {
        estimate(node.putObject("performance"), gain.performance());
        estimate(node.putObject("costSaved"), gain.costSaved());
    }

    /** Adds one form of the field's metrics. */
    static void form(ObjectNode node, Metrics.Form form) {
        node.put("peakPerformance", form.perfGain());
        gain(node, form.match());
        gain(node.putObject("at95"), form.at95());
        gain(node.putObject("at90"), form.at90());
        node.put("area", form.frontier().area());
        node.put("paretoDist", form.frontier().paretoDist());
        node.put("paretoRatio", form.frontier().paretoRatio());
    }

    /** Adds how often a calibration's intervals held. */
    static void coverage(ObjectNode node, Coverage coverage) {
        node.put("performance", coverage.performance());
        node.put("cost", coverage.cost());
    }

    /** Adds the scorers' parameters. */
    static void parameters(ObjectNode node, ScorerParameters parameters) {
        node.put("beta", parameters.beta());
        node.put("kappa", parameters.kappa());
        node.put("topP", parameters.topP());
        node.put("paperTopP", parameters.paperTopP());
    }

    /** The value, or null if it is unknown (NaN): JSON has no NaN. */
    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
