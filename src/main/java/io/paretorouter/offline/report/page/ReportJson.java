package io.paretorouter.offline.report.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.offline.evaluate.ClusterProfile;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import io.paretorouter.offline.report.FiguresJson;
import io.paretorouter.offline.report.FindingsReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All figures of the page as one JSON object: those of {@code --json} and those of the charts. */
final class ReportJson {
    private ReportJson() {}

    static ObjectNode of(Findings findings, ReportFiles.Origin origin) {
        ObjectNode node = FindingsReport.json(findings);
        node.put("data", origin.data());
        node.put("dataSha256", findings.material().data().sha256());
        node.put("command", origin.command());
        Results results = findings.results();
        if (results != null) {
            ObjectNode curves = node.putObject("curves");
            results.scorers()
                    .forEach(scorer -> curves(curves.putObject(scorer.scorer().label()), scorer));
            ObjectNode shares = node.putObject("shares");
            for (Shares.Model model : Shares.of(findings, results).models()) {
                ArrayNode each = shares.putArray(model.name());
                model.shares().forEach(each::add);
            }
            ArrayNode clusters = node.putArray("clusters");
            List<String> models = findings.material().models();
            results.clusters().forEach(each -> cluster(clusters.addObject(), each, models));
        }
        return node;
    }

    private static void curves(ObjectNode node, ScorerFigures scorer) {
        curve(node.putArray("happened"), scorer.points());
        if (scorer.calibrated() != null) {
            curve(node.putArray("expected"), scorer.calibrated().expected().points());
        }
    }

    private static void curve(ArrayNode nodes, List<Expectation> points) {
        for (int at = 0; at < points.size(); at++) {
            ObjectNode node = nodes.addObject().put("alpha", (double) at / (points.size() - 1));
            FiguresJson.expectation(node, points.get(at));
        }
    }

    private static void cluster(ObjectNode node, ClusterProfile cluster, List<String> models) {
        node.put("id", cluster.id());
        node.put("judged", cluster.judged());
        node.put("fitted", cluster.fitted());
        ArrayNode words = node.putArray("words");
        cluster.words().forEach(words::add);
        node.put("dataset", cluster.dataset());
        node.put("purity", cluster.dataset() == null ? null : (Double) cluster.purity());
        member(node, "best", cluster.best(), models);
        member(node, "cheapest", cluster.cheapest(), models);
    }

    private static void member(
            ObjectNode node,
            String name,
            ClusterProfile.@Nullable Member member,
            List<String> models) {
        if (member == null) {
            node.putNull(name);
        } else {
            node.putObject(name)
                    .put("model", models.get(member.model()))
                    .put("performance", member.outcome().performance())
                    .put("costUsd", member.outcome().costUsd());
        }
    }
}
