package io.paretorouter.core.route;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A demand on where requests may be processed. It is a hard one: a model of which nobody stated the
 * region does not meet it, either.
 *
 * @param field who demands it, in the words of a setting or of a request's field
 * @param accepted regions, compared letter by letter; empty accepts every model
 */
public record Regions(String field, Set<String> accepted) {
    /** No demand. */
    public static final Regions ANY = new Regions("", Set.of());

    public Regions {
        accepted = Set.copyOf(accepted);
        if (accepted.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a region must not be blank");
        }
    }

    /**
     * Why a model is refused, in words fit for the application; null if it is not.
     *
     * @param region where its requests are processed; null where unknown
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
