package io.paretorouter.offline.rollout;

import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Split;
import java.util.Set;

/** Selects queries to compare tables on. */
public final class Unseen {
    private Unseen() {}

    /**
     * The queries whose text none of some tables was fitted on.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static LabelledData of(LabelledData data, RoutingTable... tables) {
        LabelledData unseen = data;
        for (RoutingTable table : tables) {
            Provenance.Data fitted = table.provenance().data();
            if (fitted.sha256().equals(data.sha256())) {
                Set<String> texts = data.unseenBy(Split.of(fitted)).texts();
                unseen = unseen.only(query -> texts.contains(query.query()));
            }
            if (unseen.queries().isEmpty()) {
                throw new IllegalArgumentException(
                        "table "
                                + table.version()
                                + " was fitted on all these queries: give others, or fit it with"
                                + " --split");
            }
        }
        return unseen;
    }
}
