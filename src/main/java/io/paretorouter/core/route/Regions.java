package io.paretorouter.core.route;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A requirement on where requests may be processed. It is strict: a model whose region is unknown
 * does not meet it.
 *
 * @param field the name of the setting or request field that demands it, for messages
 * @param accepted the accepted regions, compared exactly; empty accepts every model
 */
public record Regions(String field, Set<String> accepted) {
    /** No requirement. */
    public static final Regions ANY = new Regions("", Set.of());

    public Regions {
        accepted = Set.copyOf(accepted);
        if (accepted.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a region must not be blank");
        }
    }

    /**
     * The reason for refusing a model, worded for the application; null if it is accepted.
     *
     * @param region where requests to the model are processed; null if unknown
     */
    public @Nullable String refusal(@Nullable String region) {
        if (accepted.isEmpty() || (region != null && accepted.contains(region))) {
            return null;
        }
        String wrong =
                region == null
                        ? "its region is unknown, so not known to be among "
                        : "region " + region + " is not among ";
        return wrong + field + " " + String.join(", ", new TreeSet<>(accepted));
    }
}
