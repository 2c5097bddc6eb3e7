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
 * The field's figures for one scorer on one set of queries, each in two forms that are never mixed.
 *
 * <p><i>Chosen</i>: positions on the α grid are picked on the calibration, and read on the test
 * curve; the best single model is matched as the router matches it ({@link Curve#matching}). Where
 * the calibration knows no α, or its verdict is that routing does not pay, the best single model is
 * used, which gains and saves nothing. <i>Curve</i>: positions are picked on the test curve itself:
 * what the scorer could give, were α known.
 *
 * @param chosen picked on the calibration
 * @param curve picked on the test queries themselves
 */
public record Metrics(Form chosen, Form curve) {
    /** In place of a position: the best single model. */
    public static final int SAFE = -1;

    /**
     * One form of the figures; those named as by LLMRouterBench (arXiv:2601.07206) have its
     * meaning.
     *
     * @param perfGain at the α of peak performance: how much better than the best single model
     * @param match at the α that matches the best single model: the change of performance, and
     *     CostSave
     * @param at95 the same at the cheapest α that holds 95 % of it
     * @param at90 the same at the cheapest α that holds 90 % of it
     * @param frontier how the curve lies to the frontier
     */
    public record Form(
            double perfGain, Gain match, Gain at95, Gain at90, FrontierQuality frontier) {}

    /**
     * What a curve is held against.
     *
     * @param bestSingle the best single model on the curve's queries
     * @param singles all single models on them, at least one
     * @param rivals what all scorers that were tried gave on them, at every α
     */
    public record Reference(Outcome bestSingle, List<Outcome> singles, List<Outcome> rivals) {
        public Reference {
            singles = List.copyOf(singles);
            rivals = List.copyOf(rivals);
        }

        /** Single models alone: no other scorer was tried. */
        public Reference(Outcome bestSingle, List<Outcome> singles) {
            this(bestSingle, singles, List.of());
        }
    }

    /**
     * What a calibration expected.
     *
     * @param curve over the same grid
     * @param bestSingle the best single model, on the same queries as {@code curve}
     * @param matching the position that matches it, or {@link Metrics#SAFE}
     * @param pays whether routing is to be used at all where quality is held
     */
    public record Expected(Curve curve, Outcome bestSingle, int matching, boolean pays) {

        /**
         * What a calibration says of a scorer; the verdict is a part of ours, not of the paper's.
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

        /** Positions from the one of lowest expected performance to that of the highest. */
        private int[] byPreference(int[] positions) {
            return Arrays.stream(positions)
                    .boxed()
                    .sorted(
                            Comparator.comparing(
                                    curve.outcomes()::get, Outcome.BEST_FIRST.reversed()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private int holding(double share) {
            return curve.cheapestAtLeast(share * bestSingle.performance());
        }
    }

    /** The figures of a curve over the test queries. */
    public static Metrics of(Curve test, Expected expected, Reference reference) {
        return new Metrics(chosen(test, expected, reference), curve(test, reference));
    }

    /** The figures at positions that are picked on the calibration. */
    public static Form chosen(Curve test, Expected expected, Reference reference) {
        return form(
                test, expected, reference, ParetoFrontier.positions(expected.curve().outcomes()));
    }

    /** The figures at positions that are picked on the test curve itself. */
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
