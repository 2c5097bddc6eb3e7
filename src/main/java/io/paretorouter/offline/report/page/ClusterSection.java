package io.paretorouter.offline.report.page;

import io.paretorouter.offline.evaluate.ClusterProfile;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.report.Figures;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster browser: what each cluster is about, and which models are good there. */
final class ClusterSection {
    private ClusterSection() {}

    static Markup of(Findings findings, Results results) {
        List<String> models = findings.material().models();
        Grid grid =
                new Grid(
                        5,
                        List.of(
                                "cluster",
                                "words",
                                "main dataset",
                                "best model",
                                "cheapest model",
                                "queries here",
                                "fitted",
                                "purity"));
        results.clusters().stream()
                .sorted(
                        Comparator.comparingInt((ClusterProfile cluster) -> -cluster.judged())
                                .thenComparingInt(ClusterProfile::id))
                .forEach(cluster -> row(grid, cluster, models));
        Markup markup = new Markup();
        markup.element(
                "p",
                "Largest first, each model with its performance and USD per 1,000 there. Words: those that most tell a cluster's queries from the others"
                        + " judged here (share of its queries with the word × ln of how rare it is"
                        + " among all). Best and cheapest: by the table's own sums. Purity: the"
                        + " share of its queries from its main dataset.");
        return markup.add(grid.done());
    }

    private static void row(Grid grid, ClusterProfile cluster, List<String> models) {
        String dataset = cluster.dataset();
        grid.row(
                List.of(
                        "" + cluster.id(),
                        String.join(", ", cluster.words()),
                        dataset == null ? "–" : DatasetSection.name(dataset),
                        member(cluster.best(), models),
                        member(cluster.cheapest(), models),
                        Figures.count(cluster.judged()),
                        Figures.count(cluster.fitted()),
                        dataset == null ? "–" : Figures.format("%.0f %%", 100 * cluster.purity())));
    }

    private static String member(ClusterProfile.@Nullable Member member, List<String> models) {
        return member == null
                ? "–"
                : Figures.format(
                        "%s (%.0f\u00a0%%,\u00a0%s)",
                        FrontierFigure.shortName(models.get(member.model())),
                        100 * member.outcome().performance(),
                        Figures.usdPer1k(member.outcome().costUsd()));
    }
}
