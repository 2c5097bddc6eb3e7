package io.paretorouter.offline.cli;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.report.DecisionReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code route}: decides one query and says why; no model is called. */
@Command(
        name = "route",
        description = "Decides which model answers a query, and says why.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RouteCommand implements Callable<Integer> {
    @Mixin private TableOption tableOption;
    @Mixin private EmbedderOption embedding;
    @Mixin private GoalOption goal;
    @Mixin private ScorerOption scorer;
    @Mixin private Output output;

    @Parameters(paramLabel = "TEXT", description = "The query.")
    private String query;

    @Override
    public Integer call() throws IOException {
        Routing routing = new Routing(goal.goal(), scorer.kind(), Eligibility.ANY);
        RoutingTable table = tableOption.read();
        try (EmbedderOption.Loaded loaded = embedding.load()) {
            Embedder embedder = loaded.embedder();
            Router router = new Router(table, embedder.id(), Router.OutOfDistribution.SAFE);
            Decision decision = router.decide(embedder.embed(query), routing);
            output.result(() -> DecisionReport.text(decision), () -> DecisionReport.json(decision));
        }
        return 0;
    }
}
