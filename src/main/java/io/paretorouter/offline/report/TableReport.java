package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.fit.Prior;

/** Shows what a routing table holds. */
public final class TableReport {
    private TableReport() {}

    /**
     * The report for people: where the table comes from, its views, and every model's overall
     * figures.
     */
    public static String text(RoutingTable table) {
        Provenance provenance = table.provenance();
        StringBuilder text = new StringBuilder();
        text.append(Figures.line("table", table.version() + " \"" + provenance.name() + "\""));
        text.append(Figures.line("fitted", fitted(provenance)));
        text.append(Figures.line("data", "SHA-256 " + provenance.data().sha256()));
        text.append(Figures.line("safe model", table.safeModel()));
        for (View view : table.views().values()) {
            view(text, table, view);
        }
        return text.toString();
    }

    /** When a table was fitted and on how much data, in words. */
    public static String fitted(Provenance provenance) {
        return provenance.date()
                + ", "
                + provenance.data().rows()
                + " queries, share "
                + provenance.data().share()
                + ", seed "
                + provenance.data().seed()
                + ", commit "
                + provenance.commit();
    }

    /** The scorers' parameters for a view, in words. */
    public static String scorers(View view) {
        ScorerParameters parameters = view.parameters();
        return "expected: β "
                + parameters.beta()
                + ", κ "
                + parameters.kappa()
                + ", prior "
                + Prior.of(view).label()
                + ", topP "
                + parameters.topP()
                + "; paper: topP "
                + parameters.paperTopP();
    }

    private static void view(StringBuilder text, RoutingTable table, View view) {
        text.append(
                Figures.line(
                        "view " + view.embedder().view(),
                        view.centroids().count()
                                + " clusters × "
                                + view.centroids().dimension()
                                + ", embedder "
                                + view.embedder().sha256().substring(0, 12)));
        text.append(Figures.line("scorers", scorers(view)));
        text.append(
                Figures.line(
                        "spans",
                        Figures.format(
                                "Δp %.4f, Δq %.6f USD",
                                view.scale().spans().performance(), view.scale().spans().cost())));
        text.append(Figures.line("out of distribution", OutsideReport.limit(table, view.scale())));
        text.append(CalibrationReport.text(table, view));
        text.append('\n').append(ModelsTable.of(table, view));
    }

    /** The report for programs: the same, with the models in the column order of the tensors. */
    public static ObjectNode json(RoutingTable table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("version", table.version());
        Provenance provenance = table.provenance();
        node.putObject("provenance")
                .put("name", provenance.name())
                .put("dataSha256", provenance.data().sha256())
                .put("rows", provenance.data().rows())
                .put("seed", provenance.data().seed())
                .put("share", provenance.data().share())
                .put("commit", provenance.commit())
                .put("date", provenance.date().toString());
        node.put("safeModel", table.safeModel());
        Spelling spelling = table.spelling();
        if (spelling != null) {
            node.putObject("spelling")
                    .put("typicalBits", spelling.limits().typicalBits())
                    .put("mostBits", spelling.limits().mostBits())
                    .put("leastVariety", spelling.limits().leastVariety());
        }
        ArrayNode models = node.putArray("models");
        table.names().forEach(models::add);
        ObjectNode views = node.putObject("views");
        table.views().forEach((name, view) -> view(views.putObject(name), view));
        return node;
    }

    private static void view(ObjectNode node, View view) {
        node.put("embedder", view.embedder().sha256());
        node.put("clusters", view.centroids().count());
        node.put("dimension", view.centroids().dimension());
        node.put("prior", Prior.of(view).label());
        FiguresJson.parameters(node.putObject("parameters"), view.parameters());
        node.putObject("spans")
                .put("performance", view.scale().spans().performance())
                .put("cost", view.scale().spans().cost());
        node.put("outOfDistributionCosine", view.scale().outOfDistributionCosine());
        Novelty novelty = view.scale().novelty();
        node.put("noveltyForms", novelty == null ? 0 : novelty.forms().outputs());
        if (view.calibration() != null) {
            node.set("calibration", CalibrationReport.json(view.calibration()));
        }
        ArrayNode performance = node.putArray("performance");
        ArrayNode cost = node.putArray("costUsd");
        Statistics statistics = view.statistics();
        for (int model = 0; model < statistics.models(); model++) {
            performance.add(FiguresJson.known(statistics.performance().overallMean(model)));
            cost.add(FiguresJson.known(statistics.cost().overallMean(model)));
        }
    }
}
