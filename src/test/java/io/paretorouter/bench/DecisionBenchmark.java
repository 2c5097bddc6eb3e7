package io.paretorouter.bench;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Router.OutOfDistributionPolicy;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What routing adds to a request once its query is embedded, the chosen model's name included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DecisionBenchmark {
    private static final int QUERIES = 256;

    /** 68 tokens. */
    private static final String TEXT =
            "Which of the following statements about a falling body's kinetic energy is true? "
                    .repeat(4);

    @Param({"EXPECTED", "PAPER"})
    private Scorer.Kind scorer;

    private Router router;
    private Routing routing;
    private Embedding[] queries;
    private int next;

    @Setup
    public void setUp() {
        RoutingTable table = Benchmarks.table();
        var settings = OutOfDistributionPolicy.SAFE;
        router = new Router(table, TestTables.EMBEDDER, settings);
        routing = new Routing(new Goal.Weight(new Tradeoff(0.5)), scorer, Eligibility.ANY);
        var random = new SplittableRandom(2);
        queries =
                Stream.generate(() -> TestTables.randomQuery(random, Benchmarks.DIMENSION))
                        .limit(QUERIES)
                        .toArray(Embedding[]::new);
    }

    @Benchmark
    public String decide() {
        Decision decision = router.decide(TEXT, queries[next++ % QUERIES], routing);
        return decision.chosen().model();
    }
}
