package io.paretorouter.offline.rollout;

import io.paretorouter.core.embed.ExpressEmbedder;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what speaks against putting a table in force. */
public final class Objections {
    private Objections() {}

    /**
     * The objections to a change, one sentence each; empty if there are none.
     *
     * @param table the table to be put in force
     * @param change what it changes; null if there is no table in force to compare it with
     */
    public static List<String> to(RoutingTable table, @Nullable TableChange change) {
        List<String> objections = new ArrayList<>();
        if (table.views().values().stream().noneMatch(Objections::pays)) {
            objections.add("in no view does its verdict say that routing pays");
        }
        if (change == null || !change.measured()) {
            table.views().values().stream()
                    .map(Objections::stale)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(objections::add);
        }
        View express = table.views().get(ExpressEmbedder.bundled().id().view());
        if (express != null && !express.embedder().equals(ExpressEmbedder.bundled().id())) {
            objections.add("it was fitted with another express embedder, so routers refuse it");
        }
        if (change != null) {
            toChange(change, objections);
        }
        return objections;
    }

    private static void toChange(TableChange change, List<String> objections) {
        for (String view : change.before().views().keySet()) {
            if (!change.after().views().containsKey(view)) {
                objections.add(
                        "it has no view \""
                                + view
                                + "\", as the table in force has, so routers that decide by it"
                                + " refuse it");
            }
        }
        DecisionChange decisions = change.decisions();
        if (decisions != null) {
            DecisionChange.Measured measured = decisions.measured();
            if (measured == null) {
                objections.add("no query is labelled for what both tables choose");
            } else if (measured.worse()) {
                objections.add("it is worse than the table in force");
            }
        }
    }

    /** Why a view's verdict is not the table's own; empty if it is. */
    private static Optional<String> stale(View view) {
        Calibration calibration = view.calibration();
        return calibration == null || calibration.stale() == null
                ? Optional.empty()
                : Optional.of(
                        "its verdict is stale, being that of before "
                                + calibration.stale()
                                + ": renew it with --calibrate-with, or let --data, with labels of"
                                + " all its models, compare it with the table in force");
    }

    private static boolean pays(View view) {
        Calibration calibration = view.calibration();
        return calibration != null && calibration.verdict().pays();
    }
}
