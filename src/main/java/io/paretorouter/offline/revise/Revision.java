package io.paretorouter.offline.revise;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A revision of a table.
 *
 * @param what the command and its models, such as {@code add-model acme/x}
 * @param before the table as it was
 * @param after the revised table, still with the calibration of the table before
 * @param figuresChanged whether any sum changed
 */
public record Revision(
        String what, RoutingTable before, RoutingTable after, boolean figuresChanged) {
    private static final String AND = "; ";
    private static final String ON = " on ";

    /**
     * Which code revised a table, and when.
     *
     * @param commit the commit of the code that revised it, or {@code unknown}
     * @param date the day (UTC)
     */
    public record Stamp(String commit, LocalDate date) {}

    /** The revised table, with its calibration marked stale if this revision changed figures. */
    public RoutingTable stale(Stamp stamp) {
        Provenance was = after.provenance();
        return new RoutingTable(
                after.models(),
                each(after.views(), view -> figuresChanged ? stale(view, stamp) : view),
                after.safeModel(),
                after.spelling(),
                new Provenance(was.name(), was.data(), stamp.commit(), stamp.date()),
                RoutingTable.UNSAVED);
    }

    private View stale(View view, Stamp stamp) {
        Calibration calibration = view.calibration();
        if (calibration == null) {
            return view;
        }
        String reason = what + ON + stamp.date();
        String earlier = calibration.stale();
        return view.withCalibration(
                calibration.markedStale(earlier == null ? reason : joined(earlier, reason)));
    }

    /** All that was done since the calibration was valid; of repeated actions only the last. */
    private String joined(String earlier, String reason) {
        return Stream.concat(
                        Arrays.stream(earlier.split(AND, -1))
                                .filter(each -> !each.startsWith(what + ON)),
                        Stream.of(reason))
                .collect(Collectors.joining(AND));
    }

    /** A table like another, with these models, views and safe model. */
    static RoutingTable table(
            RoutingTable from, List<ModelInfo> models, Map<String, View> views, String safeModel) {
        return new RoutingTable(
                models, views, safeModel, from.spelling(), from.provenance(), RoutingTable.UNSAVED);
    }

    /** The views after a change, under the same names. */
    static Map<String, View> each(Map<String, View> views, UnaryOperator<View> change) {
        Map<String, View> changed = new TreeMap<>();
        views.forEach((name, view) -> changed.put(name, change.apply(view)));
        return changed;
    }

    /**
     * The view with new sums, and the spans that follow from them.
     *
     * @param change how the view's heads change, if it has any
     */
    static View resummed(View view, Statistics statistics, UnaryOperator<HeadRows> change) {
        Heads heads = view.heads();
        return new View(
                view.embedder(),
                view.space(),
                statistics,
                heads == null ? null : change.apply(HeadRows.of(heads)).heads(),
                new View.Scale(
                        Spans.of(statistics),
                        view.parameters(),
                        view.scale().outOfDistributionCosine(),
                        view.scale().novelty()),
                view.calibration());
    }
}
