package io.paretorouter.offline.rollout;

import io.paretorouter.core.table.RoutingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change from one table to another.
 *
 * @param before the table to be replaced
 * @param after the table that would replace it
 * @param decisions how decisions would change; null if no queries were given
 */
public record TableChange(
        RoutingTable before, RoutingTable after, @Nullable DecisionChange decisions) {

    /** Whether labels say which of the two is better where they decide otherwise. */
    public boolean measured() {
        return decisions != null && decisions.changesAreMeasured();
    }

    /** The models that would come. */
    public List<String> added() {
        return missing(after, before);
    }

    /** The models that would be dropped. */
    public List<String> dropped() {
        return missing(before, after);
    }

    private static List<String> missing(RoutingTable has, RoutingTable lacks) {
        return has.names().stream().filter(model -> lacks.indexOf(model) < 0).toList();
    }
}
