package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A view's calibration in the {@code pareto} text: curves as columns, with α implied by position.
 */
final class CalibrationJson {
    private static final int MOST_POINTS = 1001;
    private static final String PERFORMANCE = "performance";
    private static final String COST = "costUsd";
    private static final String COST_SAVED = "costSaved";
    private static final String LOW = "Low";
    private static final String HIGH = "High";
    private static final String ABOVE_MIXING = "aboveMixing";

    private CalibrationJson() {}

    static ObjectNode write(Calibration calibration) {
        ObjectNode json = Json.object();
        json.put("queries", calibration.queries());
        ObjectNode single = json.putObject("bestSingle");
        single.set(PERFORMANCE, estimate(calibration.bestSingle().performance()));
        single.set(COST, estimate(calibration.bestSingle().costUsd()));
        json.set("expected", curve(calibration.expected().points()));
        json.set("paper", curve(calibration.paper().points()));
        ObjectNode verdict = json.putObject("verdict");
        verdict.put("passes", calibration.verdict().passes());
        verdict.put("alpha", calibration.verdict().alpha());
        verdict.set(PERFORMANCE, estimate(calibration.verdict().performance()));
        verdict.set(COST_SAVED, estimate(calibration.verdict().costSaved()));
        Estimate aboveMixing = calibration.verdict().aboveMixing();
        if (aboveMixing != null) {
            verdict.set(ABOVE_MIXING, estimate(aboveMixing));
        }
        if (calibration.stale() != null) {
            json.put("stale", calibration.stale());
        }
        return json;
    }

    private static ObjectNode estimate(Estimate estimate) {
        return Json.object()
                .put("mean", estimate.mean())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }

    private static ObjectNode curve(List<Expectation> points) {
        ObjectNode json = Json.object();
        columns(json, PERFORMANCE, points.stream().map(Expectation::performance).toList());
        columns(json, COST, points.stream().map(Expectation::costUsd).toList());
        return json;
    }

    private static void columns(ObjectNode json, String name, List<Estimate> estimates) {
        column(json, name, estimates, Estimate::mean);
        column(json, name + LOW, estimates, Estimate::low);
        column(json, name + HIGH, estimates, Estimate::high);
    }

    private static void column(
            ObjectNode json,
            String name,
            List<Estimate> estimates,
            ToDoubleFunction<Estimate> figure) {
        var array = json.putArray(name);
        estimates.forEach(each -> array.add(figure.applyAsDouble(each)));
    }

    static Calibration read(JsonObject json) {
        return new Calibration(
                json.integer("queries"),
                json.object("bestSingle", CalibrationJson::expectation),
                json.object("expected", CalibrationJson::curve),
                json.object("paper", CalibrationJson::curve),
                json.object("verdict", CalibrationJson::verdict),
                json.optionalText("stale"));
    }

    private static Expectation expectation(JsonObject json) {
        return new Expectation(
                json.object(PERFORMANCE, CalibrationJson::estimate),
                json.object(COST, CalibrationJson::estimate));
    }

    private static Estimate estimate(JsonObject json) {
        return new Estimate(json.number("mean"), json.number("low"), json.number("high"));
    }

    private static Verdict verdict(JsonObject json) {
        json.truth("passes"); // by the rule at the time of writing, for other readers
        return new Verdict(
                json.number("alpha"),
                json.object(PERFORMANCE, CalibrationJson::estimate),
                json.object(COST_SAVED, CalibrationJson::estimate),
                json.optionalObject(ABOVE_MIXING, CalibrationJson::estimate));
    }

    private static Expectations curve(JsonObject json) {
        List<Estimate> performance = columns(json, PERFORMANCE);
        List<Estimate> cost = columns(json, COST);
        if (performance.size() != cost.size()) {
            throw new IllegalArgumentException(
                    performance.size() + " points of performance but " + cost.size() + " of cost");
        }
        List<Expectation> points = new ArrayList<>();
        for (int at = 0; at < cost.size(); at++) {
            points.add(new Expectation(performance.get(at), cost.get(at)));
        }
        return new Expectations(points);
    }

    private static List<Estimate> columns(JsonObject json, String name) {
        double[] means = json.numbers(name, MOST_POINTS);
        double[] lows = json.numbers(name + LOW, MOST_POINTS);
        double[] highs = json.numbers(name + HIGH, MOST_POINTS);
        if (lows.length != means.length || highs.length != means.length) {
            throw new IllegalArgumentException(
                    name + ", " + name + LOW + " and " + name + HIGH + " differ in length");
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int at = 0; at < means.length; at++) {
            estimates.add(new Estimate(means[at], lows[at], highs[at]));
        }
        return estimates;
    }
}
