package io.paretorouter.offline.cli;

import io.paretorouter.core.route.Goal;
import io.paretorouter.core.score.Preset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options that say what to route for: a weight α, or an outcome for which the table's
 * calibration finds α.
 */
final class GoalOption {
    @ArgGroup(exclusive = true)
    private @Nullable Choice choice;

    /** The options, of which at most one may be given. */
    static final class Choice {
        @Option(
                names = "--alpha",
                paramLabel = "X|cheap|balanced|best",
                converter = ByText.class,
                description =
                        "A weight, where 1 is best quality and 0 is cheapest, or a preset by name"
                                + " (default: balanced).")
        private @Nullable Goal alpha;

        @Option(
                names = "--match-best-single",
                description =
                        "Match the best single model's performance at the least cost; use the safe"
                                + " model if no alpha does.")
        @SuppressWarnings("UnusedVariable") // never read: it was given if none of the others was
        private boolean match;

        @Option(
                names = "--performance",
                paramLabel = "P",
                description = "Reach this expected performance, in [0, 1], at the least cost.")
        private @Nullable Double performance;

        @Option(
                names = "--cost-per-1k",
                paramLabel = "USD",
                description = "Get the best performance at this expected cost of 1,000 queries.")
        private @Nullable Double costPer1k;
    }

    /** The goal that was given, or the default. */
    Goal goal() {
        Choice given = choice;
        if (given == null) {
            return new Goal.Named(Preset.BALANCED);
        }
        if (given.alpha != null) {
            return given.alpha;
        }
        if (given.performance != null) {
            return new Goal.Performance(given.performance);
        }
        return given.costPer1k != null
                ? new Goal.CostPer1k(given.costPer1k)
                : new Goal.MatchBestSingle();
    }

    /** Converts a number or the name of a preset. */
    static final class ByText extends TextOf<Goal> {
        ByText() {
            super(Goal::of);
        }
    }
}
