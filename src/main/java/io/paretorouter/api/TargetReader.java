package io.paretorouter.api;

import io.paretorouter.core.route.Goal;
import java.util.Objects;

/** Reads {@code routing.target}: one of three outcomes in place of α. */
final class TargetReader {
    private static final String MATCH = "match";
    private static final String BEST_SINGLE = "best-single";
    private static final String PERFORMANCE = "performance";
    private static final String COST_PER_1K = "costPer1k";

    private TargetReader() {}

    /**
     * Reads the outcome.
     *
     * @throws ApiException naming the field that is wrong
     */
    static Goal read(Fields target) {
        if (target.names().size() != 1) {
            throw new ApiException(
                    ErrorCode.INVALID_VALUE,
                    RoutingReader.TARGET_PARAM,
                    "routing.target must hold one of match, performance, costPer1k, got "
                            + target.names());
        }
        String name = target.names().getFirst();
        return switch (name) {
            case MATCH -> match(target);
            case PERFORMANCE -> {
                double atLeast = number(target, name);
                yield target.checked(name, () -> new Goal.Performance(atLeast));
            }
            case COST_PER_1K -> {
                double atMost = number(target, name);
                yield target.checked(name, () -> new Goal.CostPer1k(atMost));
            }
            default ->
                    throw new ApiException(
                            ErrorCode.UNKNOWN_FIELD,
                            target.param(name),
                            target.param(name)
                                    + " is unknown: routing.target takes match, performance,"
                                    + " costPer1k");
        };
    }

    private static Goal match(Fields target) {
        String value = target.string(MATCH);
        if (!value.equals(BEST_SINGLE)) {
            throw new ApiException(
                    ErrorCode.INVALID_VALUE,
                    target.param(MATCH),
                    target.param(MATCH) + " must be \"best-single\", got \"" + value + "\"");
        }
        return new Goal.MatchBestSingle();
    }

    private static double number(Fields target, String name) {
        if (!target.has(name)) {
            throw Fields.wrongType(target.param(name), "a number", null);
        }
        return Objects.requireNonNull(target.optionalNumber(name));
    }
}
