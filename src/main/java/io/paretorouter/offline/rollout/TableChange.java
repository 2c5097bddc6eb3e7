package io.paretorouter.offline.rollout;

import io.paretorouter.core.table.RoutingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table in place of another.
 *
 * @param before the table that would go
 * @param after the table that would come
 * @param decisions how decisions would change; null where no queries were given
 */
public record TableChange(
        RoutingTable before, RoutingTable after, @Nullable DecisionChange decisions) {

    /** The models that would come. */
    public List<String> added() {
        return missing(after, before);
    }

    /** The models that would go. */
    public List<String> dropped() {
        return missing(before, after);
    }

    private static List<String> missing(RoutingTable has, RoutingTable lacks) {
        return has.names().stream().filter(model -> lacks.indexOf(model) < 0).toList();
    }
}
