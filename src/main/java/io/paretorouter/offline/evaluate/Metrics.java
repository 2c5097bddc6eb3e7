package io.paretorouter.offline.evaluate;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The usual figures for one scorer on one set of queries, in two forms that are never mixed.
 *
 * <p><i>Chosen</i>: positions on the α grid are picked on the calibration, and read on the test
 * curve; the best single model is matched as the router matches it ({@link Curve#matching}). Where
 * the calibration knows no α, or its verdict is that routing does not pay, the best single model is
 * used, which gains and saves nothing. <i>Curve</i>: positions are picked on the test curve itself:
 * what the scorer could give, were α known.
 *
 * @param chosen with α picked on the calibration
 * @param curve with α picked on the test queries themselves
 */
public record Metrics(Form chosen, Form curve) {
    /** In place of a grid position: use the best single model. */
    public static final int SAFE = -1;

    /**
     * One form of the figures. Names taken from LLMRouterBench (arXiv:2601.07206) have the meaning
     * defined there.
     *
     * @param perfGain at the α of peak performance: the relative gain over the best single model
     * @param match at the α that matches the best single model: the change of performance, and
     *     CostSave
     * @param at95 the same at the cheapest α with at least 95 % of that model's performance
     * @param at90 the same at the cheapest α with at least 90 % of it
     * @param frontier how close the curve comes to the Pareto frontier
     */
    public record Form(
            double perfGain, Gain match, Gain at95, Gain at90, FrontierQuality frontier) {}

    /**
     * What a curve is compared with.
     *
     * @param bestSingle the outcome of the best single model on the curve's queries
     * @param singles the outcomes of all single models on them, at least one
     * @param rivals the outcomes of all scorers tried, at every α, on the same queries
     */
    public record Reference(Outcome bestSingle, List<Outcome> singles, List<Outcome> rivals) {
        public Reference {
            singles = List.copyOf(singles);
            rivals = List.copyOf(rivals);
        }

        /** A comparison with single models only. */
        public Reference(Outcome bestSingle, List<Outcome> singles) {
            this(bestSingle, singles, List.of());
        }
    }

    /**
     * What a calibration expects of a scorer.
     *
     * @param curve the expected outcomes, on the same grid
     * @param bestSingle the outcome of the best single model, on the same queries as {@code curve}
     * @param matching the position that matches it, or {@link Metrics#SAFE}
     * @param pays whether the router routes at all where quality must be held
     */
    public record Expected(Curve curve, Outcome bestSingle, int matching, boolean pays) {

        /**
         * The expectations for a scorer. The verdict applies to our scorer only, not to the
         * paper's.
         */
        public static Expected of(Calibration calibration, Scorer.Kind scorer) {
            Expectations points = scorer.expectations(calibration);
            Outcome single = calibration.bestSingle().outcome();
            boolean pays = scorer == Scorer.Kind.PAPER || calibration.verdict().pays();
            int matching = pays ? calibration.matching(points) : SAFE;
            return new Expected(points.curve(), single, matching, pays);
        }

        private int peak() {
            return pays ? curve.peak() : SAFE;
        }

        /**
         * Positions from the least preferred to the most: by expected performance, then by cost,
         * and of equals the first last, as {@link Curve} takes it.
         */
        private int[] byPreference(int[] positions) {
            return Arrays.stream(positions)
                    .boxed()
                    .sorted(
                            Comparator.<Integer, Outcome>comparing(
                                            curve.outcomes()::get, Outcome.BEST_FIRST)
                                    .thenComparing(Comparator.naturalOrder())
                                    .reversed())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private int holding(double share) {
            return curve.cheapestAtLeast(share * bestSingle.performance());
        }
    }

    /** Both forms of the figures of a test curve. */
    public static Metrics of(Curve test, Expected expected, Reference reference) {
        return new Metrics(chosen(test, expected, reference), curve(test, reference));
    }

    /** The figures at positions picked on the calibration. */
    public static Form chosen(Curve test, Expected expected, Reference reference) {
        return form(
                test, expected, reference, ParetoFrontier.positions(expected.curve().outcomes()));
    }

    /** The figures at positions picked on the test curve itself. */
    public static Form curve(Curve test, Reference reference) {
        int[] all = IntStream.range(0, test.outcomes().size()).toArray();
        Outcome single = reference.bestSingle();
        return form(test, new Expected(test, single, test.matching(single), true), reference, all);
    }

    private static Form form(Curve test, Expected picked, Reference reference, int[] points) {
        Outcome single = reference.bestSingle();
        return new Form(
                gain(test, picked.peak(), single).performance(),
                gain(test, picked.matching(), single),
                gain(test, picked.holding(0.95), single),
                gain(test, picked.holding(0.90), single),
                FrontierQuality.of(
                        test,
                        picked.byPreference(points),
                        reference.singles(),
                        reference.rivals()));
    }

    private static Gain gain(Curve test, int at, Outcome single) {
        return at == SAFE ? Gain.NONE : Gain.of(test.outcomes().get(at), single);
    }
}
