package io.paretorouter.offline.cli;

import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.batch.RouteLines;
import io.paretorouter.offline.data.Lines;
import io.paretorouter.offline.report.DecisionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code route}: decides which model answers a query, or each of many, and says why; calls no
 * model.
 */
@Command(
        name = "route",
        description = "Decides which model answers a query, and says why; calls no model.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class RouteCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Mixin private TableOption tableOption;
    @Mixin private EmbedderOption embedding;
    @Mixin private GoalOption goal;
    @Mixin private ScorerOption scorer;
    @Mixin private Output output;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Queries queries = new Queries();

    /** The query or the file of queries; exactly one must be given. */
    static final class Queries {
        @Parameters(paramLabel = "TEXT", description = "The query.")
        private @Nullable String text;

        @Option(
                names = "--jsonl",
                paramLabel = "F.jsonl",
                arity = "0..1",
                fallbackValue = STANDARD_INPUT,
                description =
                        "Many queries: the lines of a file, or of standard input, each"
                                + " {\"query\": …} or {\"messages\": […]} with an optional"
                                + " \"alpha\". Prints a line of JSON for each, in order: the"
                                + " decision or, for a bad line, what is wrong with it.")
        private @Nullable Path jsonl;
    }

    @Override
    public Integer call() throws IOException {
        Routing routing = new Routing(goal.goal(), scorer.kind(), Eligibility.ANY);
        RoutingTable table = tableOption.read();
        try (EmbedderOption.Loaded loaded = embedding.load()) {
            Embedder embedder = loaded.embedder();
            QueryRouter router =
                    QueryRouter.of(
                            embedder,
                            new Router(table, embedder.id(), Router.OutOfDistributionPolicy.SAFE));
            return queries.text != null
                    ? one(queries.text, router, routing)
                    : many(queries.jsonl, router, routing);
        }
    }

    private int one(String query, QueryRouter router, Routing routing) {
        Decision decision = router.decide(query, routing);
        output.result(() -> DecisionReport.text(decision), () -> DecisionReport.json(decision));
        return ExitCode.OK;
    }

    private int many(@Nullable Path file, QueryRouter router, Routing routing) throws IOException {
        try (Lines lines = open(file)) {
            long bad = new RouteLines(router, routing).run(lines, output::lines);
            if (bad > 0) {
                output.remark("pareto route: bad lines, answered with an error: " + bad);
            }
            return bad == 0 ? ExitCode.OK : ExitCode.USAGE;
        }
    }

    private static Lines open(@Nullable Path file) throws IOException {
        return file == null || file.toString().equals(STANDARD_INPUT)
                ? Lines.of("standard input", System.in)
                : Lines.of(file);
    }
}
