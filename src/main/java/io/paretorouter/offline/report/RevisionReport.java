package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spans;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.revise.LabelFigures;
import io.paretorouter.offline.revise.Revision;
import org.jspecify.annotations.Nullable;

/** Shows what was done to a routing table. */
public final class RevisionReport {
    private RevisionReport() {}

    /**
     * The report for people: what was done, what changed, and what that means for the calibration.
     *
     * @param written the revised table as its file holds it
     * @param added what the labels say about an added model; null if none was added
     */
    public static String text(
            Revision revision, RoutingTable written, @Nullable LabelFigures added) {
        StringBuilder text = new StringBuilder();
        text.append(Figures.line("revised", revision.what()));
        text.append(Figures.line("table", revision.before().version() + " → " + written.version()));
        if (added != null) {
            added(text, added);
        }
        String safe = written.safeModel();
        String was = revision.before().safeModel();
        text.append(
                Figures.line(
                        "safe model",
                        safe + (safe.equals(was) ? ", as before" : ", before: " + was)));
        for (View view : written.views().values()) {
            view(text, revision, written, view);
        }
        return text.toString();
    }

    private static void added(StringBuilder text, LabelFigures added) {
        text.append(
                Figures.line(
                        "performance",
                        Figures.format(
                                "%.1f %% (95 %%: %.1f to %.1f), of %d labels",
                                100 * added.performance().mean(),
                                100 * added.performance().low(),
                                100 * added.performance().high(),
                                added.labels())));
        if (added.unknown() > 0) {
            text.append(
                    Figures.line(
                            "believed",
                            "with caution, until it has as many labels as the others (scorer paper"
                                    + " takes them at their word)"));
        }
        text.append(
                Figures.line(
                        "USD/1k",
                        Figures.format(
                                "%s (95 %%: %s to %s)",
                                Figures.usdPer1k(added.costUsd().mean()),
                                Figures.usdPer1k(added.costUsd().low()),
                                Figures.usdPer1k(added.costUsd().high()))));
    }

    private static void view(
            StringBuilder text, Revision revision, RoutingTable written, View view) {
        String name = view.embedder().view();
        Spans before = before(revision, view).scale().spans();
        Spans after = view.scale().spans();
        text.append(
                Figures.line(
                        "view " + name,
                        Figures.format(
                                "Δp %.4f → %.4f, Δq %.6f → %.6f USD",
                                before.performance(),
                                after.performance(),
                                before.cost(),
                                after.cost())));
        Calibration calibration = view.calibration();
        text.append(Figures.line("calibration", calibration(calibration)));
        if (calibration != null && calibration.stale() == null) {
            text.append(Figures.line("verdict", VerdictReport.ofTable(written, view)));
        }
        text.append('\n').append(ModelsTable.of(written, view));
    }

    private static View before(Revision revision, View view) {
        return revision.before().viewOf(view.embedder());
    }

    private static String calibration(@Nullable Calibration calibration) {
        if (calibration == null) {
            return "none";
        }
        return calibration.stale() == null
                ? "holds"
                : "stale ("
                        + calibration.stale()
                        + "): presets keep the alpha found before, outcomes are refused;"
                        + " --calibrate-with renews it";
    }

    /** The report for programs: the same, and the whole revised table. */
    public static ObjectNode json(
            Revision revision, RoutingTable written, @Nullable LabelFigures added) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("revision", revision.what());
        node.put("figuresChanged", revision.figuresChanged());
        node.put("before", revision.before().version());
        node.put("safeModelBefore", revision.before().safeModel());
        if (added != null) {
            ObjectNode figures = node.putObject("added").put("labels", added.labels());
            FiguresJson.estimate(figures.putObject("performance"), added.performance());
            FiguresJson.estimate(figures.putObject("costUsd"), added.costUsd());
        }
        ArrayNode stale = node.putArray("staleViews");
        written.views()
                .forEach(
                        (name, view) -> {
                            Calibration calibration = view.calibration();
                            if (calibration != null && calibration.stale() != null) {
                                stale.add(name);
                            }
                        });
        node.set("table", TableReport.json(written));
        return node;
    }
}
