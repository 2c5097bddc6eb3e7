package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.evaluate.Outside;
import io.paretorouter.offline.judge.CrossData;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Unlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what happens to queries unlike everything the table was fitted on. */
public final class OutsideReport {
    private OutsideReport() {}

    /** The share of queries that are unlike everything the table was fitted on, in one sentence. */
    public static String share(Findings findings) {
        CrossData data = findings.crossData();
        RoutingTable table = findings.material().table();
        View.Scale scale = findings.material().view().scale();
        return table.spelling() == null && limit(scale) == null
                ? "the table has no out-of-distribution limit"
                : Figures.format(
                        "%,d of %,d queries (%.1f %%) are unlike all that was fitted, by how they are"
                                + " written or what they are about",
                        data.outside(), data.queries(), 100 * data.outsideShare());
    }

    /**
     * The limits beyond which a query is unlike everything the table was fitted on, in words.
     *
     * @param scale the scale of the view in question
     */
    static String limit(RoutingTable table, View.Scale scale) {
        String ofEmbedding = Objects.requireNonNullElse(limit(scale), "not measured");
        Spelling spelling = table.spelling();
        if (spelling == null) {
            return ofEmbedding;
        }
        return Figures.format(
                "%s, or written with over %.2f bits a character, or under %.2f of its trigrams"
                        + " different",
                ofEmbedding, spelling.limits().mostBits(), spelling.limits().leastVariety());
    }

    private static @Nullable String limit(View.Scale scale) {
        Novelty novelty = scale.novelty();
        if (novelty != null) {
            return "beyond the limit in the " + novelty.forms().outputs() + " quietest directions";
        }
        Double cosine = scale.outOfDistributionCosine();
        return cosine == null ? null : Figures.format("nearest cosine below %.4f", cosine);
    }

    /** How many of the texts that should be found unlike everything fitted were, in words. */
    public static String unlike(Unlike unlike) {
        return Figures.format(
                "%,d of the %,d texts of %s (%.1f %%) are taken for unlike all that was fitted",
                unlike.outside(), unlike.texts(), unlike.file(), 100 * unlike.share());
    }

    /**
     * The report for people: the queries inside and outside, and all of them as a router treats
     * them.
     */
    static String text(Outside outside) {
        TextTable table =
                new TextTable(
                        List.of(
                                "by the threshold",
                                "queries",
                                "router",
                                "best single",
                                "performance gained",
                                "cost saved"));
        rows(outside).forEach(table::row);
        return table.toString();
    }

    /**
     * The rows for people, leaving out those without queries: name, queries, router, best single
     * model, and the gain in performance and in cost.
     */
    public static List<List<String>> rows(Outside outside) {
        List<List<String>> rows = new ArrayList<>();
        row(rows, "inside, routed", outside.inside());
        row(rows, "outside, had they been routed", outside.outside());
        row(rows, "all, those outside to the safe model", outside.kept());
        return rows;
    }

    private static void row(List<List<String>> rows, String name, Outside.@Nullable Side side) {
        if (side != null) {
            rows.add(cells(name, side));
        }
    }

    private static List<String> cells(String name, Outside.Side side) {
        return List.of(
                name,
                Figures.count(side.queries()),
                Figures.performance(side.router()),
                Figures.performance(side.single()),
                Figures.gain(side.gain().performance()),
                Figures.gain(side.gain().costSaved()));
    }

    /** The report for programs; a side without queries is null. */
    static ObjectNode json(Outside outside) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("inside", side(outside.inside()));
        node.set("outside", side(outside.outside()));
        node.set("kept", side(outside.kept()));
        return node;
    }

    private static @Nullable ObjectNode side(Outside.@Nullable Side side) {
        if (side == null) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("queries", side.queries());
        FiguresJson.expectation(node.putObject("router"), side.router());
        FiguresJson.expectation(node.putObject("bestSingle"), side.single());
        FiguresJson.gain(node.putObject("gain"), side.gain());
        return node;
    }
}
