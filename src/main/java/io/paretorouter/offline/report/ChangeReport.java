package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.rollout.DecisionChange;
import io.paretorouter.offline.rollout.TableChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what would change if one table took another's place. */
public final class ChangeReport {
    private ChangeReport() {}

    /** The report for people, as text. */
    public static String text(TableChange change) {
        StringBuilder text = new StringBuilder();
        text.append(
                Figures.line(
                        "table", change.before().version() + " → " + change.after().version()));
        text.append(Figures.line("models that come", names(change.added())));
        text.append(Figures.line("models that go", names(change.dropped())));
        String safe = change.before().safeModel();
        text.append(Figures.line("safe model", safe + " → " + change.after().safeModel()));
        verdicts(text, change.before(), "before");
        verdicts(text, change.after(), "after");
        DecisionChange decisions = change.decisions();
        if (decisions != null) {
            text.append('\n').append(decisions(decisions));
        }
        return text.toString();
    }

    private static String names(List<String> models) {
        return models.isEmpty() ? "none" : String.join(", ", models);
    }

    private static void verdicts(StringBuilder text, RoutingTable table, String when) {
        table.views()
                .forEach(
                        (name, view) ->
                                text.append(
                                        Figures.line(
                                                name + " " + when,
                                                VerdictReport.ofTable(table, view))));
    }

    private static String decisions(DecisionChange change) {
        StringBuilder text = new StringBuilder();
        text.append(
                Figures.line(
                        "other model",
                        Figures.percent((double) change.changed() / change.queries())
                                + " of "
                                + Figures.count(change.queries())
                                + " queries, view "
                                + change.view()));
        TextTable table = new TextTable(List.of("", "performance", "USD/1k"));
        row(table, "expected before", change.before());
        row(table, "expected after", change.after());
        DecisionChange.Measured measured = change.measured();
        if (measured != null) {
            row(table, "measured before", measured.before());
            row(table, "measured after", measured.after());
        }
        text.append('\n').append(table);
        if (measured == null) {
            return text.append("no query is labelled for what both choose\n").toString();
        }
        text.append('\n')
                .append(
                        Figures.line(
                                "change",
                                "performance "
                                        + Figures.gain(measured.gain().performance())
                                        + " %, cost saved "
                                        + Figures.gain(measured.gain().costSaved())
                                        + " %, of "
                                        + Figures.count(measured.queries())
                                        + " labelled queries"
                                        + (measured.worse() ? ": worse" : "")));
        return text.toString();
    }

    private static void row(TextTable table, String name, Outcome outcome) {
        table.row(
                List.of(
                        name,
                        Figures.percent(outcome.performance()),
                        Figures.usdPer1k(outcome.costUsd())));
    }

    /** The report for programs, as JSON. */
    public static ObjectNode json(TableChange change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("before", change.before().version());
        node.put("after", change.after().version());
        ArrayNode added = node.putArray("addedModels");
        change.added().forEach(added::add);
        ArrayNode dropped = node.putArray("droppedModels");
        change.dropped().forEach(dropped::add);
        node.put("safeModelBefore", change.before().safeModel());
        node.put("safeModelAfter", change.after().safeModel());
        decisions(node, change.decisions());
        return node;
    }

    private static void decisions(ObjectNode parent, @Nullable DecisionChange change) {
        if (change == null) {
            return;
        }
        ObjectNode node = parent.putObject("decisions");
        node.put("view", change.view());
        node.put("queries", change.queries());
        node.put("changed", change.changed());
        outcome(node.putObject("expectedBefore"), change.before());
        outcome(node.putObject("expectedAfter"), change.after());
        DecisionChange.Measured measured = change.measured();
        if (measured != null) {
            ObjectNode labels = node.putObject("measured");
            labels.put("queries", measured.queries());
            outcome(labels.putObject("before"), measured.before());
            outcome(labels.putObject("after"), measured.after());
            FiguresJson.gain(labels, measured.gain());
            labels.put("worse", measured.worse());
        }
    }

    private static void outcome(ObjectNode node, Outcome outcome) {
        node.put("performance", outcome.performance());
        node.put("costUsd", outcome.costUsd());
    }
}
