package io.paretorouter.core.route;

import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Expectations;
import io.paretorouter.core.table.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the α for a goal from a view's calibration.
 *
 * <ul>
 *   <li>{@code best}: the α of peak performance. {@code balanced}, and the target to match the best
 *       single model: the α that {@link io.paretorouter.core.table.Curve#matching} finds for its
 *       performance; if there is none, or it costs more than that model, the safe model itself.
 *       {@code cheap}: the cheapest α that holds 90 % of it.
 *   <li>A performance or a cost as target: the best α or, where it does better, the best single
 *       model, if it is the safe one.
 *   <li>Where the verdict is that routing does not pay, {@code best} and {@code balanced} are the
 *       safe model.
 *   <li>Where there is no calibration, a preset is its conventional α, and a target is refused.
 *   <li>Where it is stale, a preset keeps the α that was found, without a word on what to expect of
 *       it, and a target is refused. Spans follow new prices and models at once, so that such an α
 *       still weighs what it weighed: on MMLU-Pro with the price of its best single model, or of
 *       its runner-up, between a quarter and three times what it was, the α of {@code balanced}
 *       stays between -0.1 and +0.9 % of that model's performance, where the conventional 0.5 loses
 *       0.6 to 7.2 %; with the runner-up added to a table without it, -0.6 and -4.2 %; with it
 *       dropped, -4.2 and -6.9 %.
 * </ul>
 */
public final class GoalResolver {
    private static final double CHEAP_SHARE = 0.9;

    private final @Nullable Calibration calibration;
    private final boolean safeIsBest;

    private final Presets expected;
    private final Presets paper;

    /**
     * A resolver for one view.
     *
     * @param safeIsBest whether the table's safe model is the best single model, which is the one
     *     that the calibration measured
     */
    GoalResolver(@Nullable Calibration calibration, boolean safeIsBest) {
        this.calibration = calibration;
        this.safeIsBest = safeIsBest;
        this.expected = Presets.of(calibration, Scorer.Kind.EXPECTED);
        this.paper = Presets.of(calibration, Scorer.Kind.PAPER);
    }

    /** The resolved presets of one scorer, computed once because the curves are long. */
    private record Presets(ResolvedGoal best, ResolvedGoal balanced, ResolvedGoal cheap) {
        static Presets of(@Nullable Calibration calibration, Scorer.Kind scorer) {
            return new Presets(
                    resolvePreset(calibration, Preset.BEST, scorer),
                    resolvePreset(calibration, Preset.BALANCED, scorer),
                    resolvePreset(calibration, Preset.CHEAP, scorer));
        }

        ResolvedGoal of(Preset preset) {
            return switch (preset) {
                case BEST -> best;
                case BALANCED -> balanced;
                case CHEAP -> cheap;
            };
        }
    }

    /**
     * The α for a goal, or the safe model.
     *
     * @throws UnreachableGoalException if an outcome is out of reach, or the calibration is missing
     *     or stale
     */
    ResolvedGoal resolve(Goal goal, Scorer.Kind scorer) {
        ResolvedGoal resolved = resolveUnchecked(goal, scorer);
        return resolved.safe() && !safeIsBest
                ? new ResolvedGoal(resolved.tradeoff(), true, null)
                : resolved;
    }

    private ResolvedGoal resolveUnchecked(Goal goal, Scorer.Kind scorer) {
        return switch (goal) {
            case Goal.Weight weight -> weight(calibration, weight.tradeoff(), scorer);
            case Goal.Named named -> presets(scorer).of(named.preset());
            case Goal.MatchBestSingle match -> match(scorer, calibrated());
            case Goal.Performance performance -> performance(performance, scorer, calibrated());
            case Goal.CostPer1k cost -> cost(cost, scorer, calibrated());
        };
    }

    private Presets presets(Scorer.Kind scorer) {
        return switch (scorer) {
            case EXPECTED -> expected;
            case PAPER -> paper;
        };
    }

    private static ResolvedGoal weight(
            @Nullable Calibration known, Tradeoff tradeoff, Scorer.Kind scorer) {
        return new ResolvedGoal(
                tradeoff,
                false,
                known == null
                        ? null
                        : unlessStale(known, scorer.expectations(known).near(tradeoff.alpha())));
    }

    /**
     * The α for a preset, or the safe model, on a table whose safe model is the best single model.
     *
     * @param known the view's calibration; null if it has none
     */
    public static ResolvedGoal resolvePreset(
            @Nullable Calibration known, Preset preset, Scorer.Kind scorer) {
        if (known == null) {
            return weight(null, preset.tradeoff(), scorer);
        }
        if (!known.verdict().pays() && preset != Preset.CHEAP) {
            return safe(known);
        }
        Expectations curve = scorer.expectations(known);
        return switch (preset) {
            case BEST -> at(curve.curve().peak(), curve, known);
            case BALANCED -> match(scorer, known);
            case CHEAP -> {
                double floor = CHEAP_SHARE * known.bestSingle().performance().mean();
                int at = curve.curve().cheapestAtLeast(floor);
                yield at < 0 ? safe(known) : at(at, curve, known);
            }
        };
    }

    private static ResolvedGoal match(Scorer.Kind scorer, Calibration known) {
        Expectations curve = scorer.expectations(known);
        int at = known.matching(curve);
        return at < 0 ? safe(known) : at(at, curve, known);
    }

    private ResolvedGoal performance(Goal.Performance goal, Scorer.Kind scorer, Calibration known) {
        Expectations curve = scorer.expectations(known);
        int at = curve.curve().cheapestAtLeast(goal.atLeast());
        Outcome single = known.bestSingle().outcome();
        boolean reached = safeIsBest && single.performance() >= goal.atLeast();
        if (reached && (at < 0 || single.costUsd() < curve.outcome(at).costUsd())) {
            return safe(known);
        }
        if (at >= 0) {
            return at(at, curve, known);
        }
        int peak = curve.curve().peak();
        boolean singleIsNearer =
                safeIsBest && single.performance() > curve.outcome(peak).performance();
        throw unreachable(
                "a performance of " + goal.atLeast(),
                "the highest",
                singleIsNearer ? single : curve.outcome(peak),
                singleIsNearer ? "by the best single model" : "with alpha " + curve.alpha(peak));
    }

    private ResolvedGoal cost(Goal.CostPer1k goal, Scorer.Kind scorer, Calibration known) {
        Expectations curve = scorer.expectations(known);
        int at = curve.curve().bestWithin(goal.atMost() / 1000);
        Outcome single = known.bestSingle().outcome();
        boolean affordable = safeIsBest && single.costUsd() <= goal.atMost() / 1000;
        if (affordable && (at < 0 || single.performance() > curve.outcome(at).performance())) {
            return safe(known);
        }
        if (at >= 0) {
            return at(at, curve, known);
        }
        int cheapest = curve.curve().cheapest();
        boolean singleIsNearer = safeIsBest && single.costUsd() < curve.outcome(cheapest).costUsd();
        throw unreachable(
                "a cost of " + goal.atMost() + " USD per 1,000 queries",
                "the lowest",
                singleIsNearer ? single : curve.outcome(cheapest),
                singleIsNearer
                        ? "by the best single model"
                        : "with alpha " + curve.alpha(cheapest));
    }

    private static UnreachableGoalException unreachable(
            String goal, String nearest, Outcome expected, String how) {
        return new UnreachableGoalException(
                true,
                String.format(
                        Locale.ROOT,
                        "%s is out of reach: %s expected is a performance of %.4f at %.4f USD per"
                                + " 1,000 queries, %s",
                        goal,
                        nearest,
                        expected.performance(),
                        expected.costPer1k(),
                        how));
    }

    private static ResolvedGoal at(int point, Expectations curve, Calibration known) {
        Tradeoff tradeoff = new Tradeoff(curve.alpha(point));
        return new ResolvedGoal(tradeoff, false, unlessStale(known, curve.points().get(point)));
    }

    private static ResolvedGoal safe(Calibration known) {
        return new ResolvedGoal(new Tradeoff(1), true, unlessStale(known, known.bestSingle()));
    }

    /** The measured expectation, or null if the calibration is stale. */
    private static @Nullable Expectation unlessStale(Calibration known, Expectation measured) {
        return known.stale() == null ? measured : null;
    }

    private Calibration calibrated() {
        Calibration known = calibration;
        if (known == null) {
            throw new UnreachableGoalException(
                    false, "this table is not calibrated: ask by an alpha");
        }
        if (known.stale() != null) {
            throw new UnreachableGoalException(
                    false,
                    "this table's calibration no longer holds ("
                            + known.stale()
                            + "): ask by an alpha");
        }
        return known;
    }
}
