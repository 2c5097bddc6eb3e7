package io.paretorouter.offline.cli;

import io.paretorouter.core.cost.Price;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.embed.Embeddings;
import io.paretorouter.offline.revise.TablePrices;
import io.paretorouter.offline.rollout.DecisionChange;
import io.paretorouter.offline.rollout.TableChange;
import io.paretorouter.offline.rollout.Unseen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how two tables are compared. */
final class ComparisonOptions {
    @Option(
            names = "--data",
            paramLabel = "F.jsonl[.gz]",
            description =
                    "Labelled queries to compare the tables on; those that a table was fitted on"
                            + " are left out.")
    private @Nullable Path data;

    @Option(
            names = "--skip-bad-lines",
            description = "Skip lines that cannot be used, instead of stopping.")
    private boolean skipBadLines;

    @Mixin private GoalOption goal;
    @Mixin private ScorerOption scorer;
    @Mixin private EmbedderOption embedding;
    @Mixin private CacheOption cache;

    /** What would change if {@code after} took the place of {@code before}. */
    TableChange compare(RoutingTable before, RoutingTable after, Output output) throws IOException {
        return new TableChange(
                before, after, data == null ? null : decisions(data, before, after, output));
    }

    private DecisionChange decisions(
            Path file, RoutingTable before, RoutingTable after, Output output) throws IOException {
        Map<String, Price> prices = ModelsOption.Known.of(before.models()).prices();
        prices.putAll(ModelsOption.Known.of(after.models()).prices());
        LabelledData read =
                DataOptions.charged(
                        DataOptions.read(file, prices, skipBadLines, output),
                        TablePrices.of(before, after),
                        output);
        LabelledData unseen = Unseen.of(read, before, after);
        int left = read.queries().size() - unseen.queries().size();
        if (left > 0) {
            output.remark(left + " queries left out: a table was fitted on them");
        }
        List<String> texts = unseen.queries().stream().map(query -> query.query()).toList();
        EmbeddedTexts embedded = embedding.embed(texts, cache, output);
        Routing routing = new Routing(goal.goal(), scorer.kind(), Eligibility.ANY);
        return DecisionChange.of(
                new DecisionChange.Pair(before, after),
                new DecisionChange.Question(embedded.embedder(), routing),
                unseen.queries(),
                Embeddings.of(embedded.rows()));
    }
}
