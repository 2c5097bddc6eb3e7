package io.paretorouter.offline.rollout;

import io.paretorouter.core.embed.ExpressEmbedder;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against putting a table in force. */
public final class Objections {
    private Objections() {}

    /**
     * The objections to a change, each in one sentence; none if there is none.
     *
     * @param table the table that would come
     * @param decisions how it differs from the table in force; null if that was not looked at
     */
    public static List<String> to(RoutingTable table, @Nullable DecisionChange decisions) {
        List<String> objections = new ArrayList<>();
        if (table.views().values().stream().noneMatch(Objections::pays)) {
            objections.add("in no view does its verdict say that routing pays");
        }
        View express = table.views().get(ExpressEmbedder.bundled().id().view());
        if (express != null && !express.embedder().equals(ExpressEmbedder.bundled().id())) {
            objections.add("it was fitted with another express embedder, so routers refuse it");
        }
        if (decisions != null) {
            DecisionChange.Measured measured = decisions.measured();
            if (measured == null) {
                objections.add("no query is labelled for what both tables choose");
            } else if (measured.worse()) {
                objections.add("it is worse than the table in force");
            }
        }
        return objections;
    }

    private static boolean pays(View view) {
        Calibration calibration = view.calibration();
        return calibration != null && calibration.verdict().pays();
    }
}
