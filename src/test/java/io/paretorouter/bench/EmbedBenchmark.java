package io.paretorouter.bench;

import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Router.OutOfDistributionPolicy;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The full embedder by length of the query, one call at a time, and what surrounds it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EmbedBenchmark {
    private static final List<String> WORDS =
            List.of(
                    "Which",
                    "of",
                    "the",
                    "following",
                    "statements",
                    "about",
                    "a",
                    "falling",
                    "body's",
                    "kinetic",
                    "energy",
                    "is",
                    "true,",
                    "and",
                    "why?");

    /** Token ids, [CLS] and [SEP] included. */
    @Param({"16", "64", "256"})
    private int tokens;

    /** What runs the embedder. */
    @Param({"PYTORCH", "ONNXRUNTIME", "ONNXRUNTIME_INT8"})
    private FullEmbedderVariant variant;

    private DjlEmbedder embedder;
    private WordPiece wordPiece;
    private Router router;
    private Routing routing;
    private String query;

    @Setup
    public void setUp() {
        embedder = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()), variant);
        wordPiece = new WordPiece(Vocabulary.bundled());
        query = query(wordPiece, tokens);
        router = router(embedder);
        routing =
                new Routing(
                        new Goal.Weight(new Tradeoff(0.5)), Scorer.Kind.EXPECTED, Eligibility.ANY);
    }

    /** The shortest text of the given words that fills the given number of tokens. */
    private static String query(WordPiece wordPiece, int tokens) {
        var text = new StringBuilder();
        for (int i = 0; wordPiece.encode(text.toString()).length < tokens; i++) {
            text.append(WORDS.get(i % WORDS.size())).append(' ');
        }
        return text.toString();
    }

    private static Router router(DjlEmbedder embedder) {
        RoutingTable any = Benchmarks.table();
        View view = any.views().get(embedder.id().view());
        var table =
                new RoutingTable(
                        any.models(),
                        Map.of(
                                embedder.id().view(),
                                new View(
                                        embedder.id(),
                                        view.space(),
                                        view.statistics(),
                                        view.heads(),
                                        view.scale(),
                                        view.calibration())),
                        any.safeModel(),
                        any.provenance(),
                        any.version());
        var settings = OutOfDistributionPolicy.SAFE;
        return new Router(table, embedder.id(), settings);
    }

    @TearDown
    public void tearDown() {
        embedder.close();
    }

    @Benchmark
    public int[] tokenise() {
        return TokenWindow.FULL.encode(wordPiece, query);
    }

    @Benchmark
    public Embedding embed() {
        return embedder.embed(query);
    }

    @Benchmark
    public Decision embedAndDecide() {
        return router.decide(query, embedder.embed(query), routing);
    }
}
