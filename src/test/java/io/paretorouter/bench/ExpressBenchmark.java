package io.paretorouter.bench;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.ExpressEmbedder;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.offline.fit.FitSpelling;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.Warmup;

/** The express embedder by length of the query; a new query each call, of words seldom repeated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ExpressBenchmark {
    private static final int QUERIES = 512;

    /** Token ids, [CLS] and [SEP] included. */
    @Param({"16", "64", "256", "512"})
    private int tokens;

    private ExpressEmbedder embedder;
    private WordPiece wordPiece;
    private String[] queries;
    private Spelling spelling;
    private int next;

    @Setup
    public void setUp() {
        embedder = ExpressEmbedder.bundled();
        wordPiece = new WordPiece(Vocabulary.bundled());
        var random = new SplittableRandom(1);
        queries = new String[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            queries[i] = query(random);
        }
        spelling = Objects.requireNonNull(FitSpelling.of(List.of(queries), 1));
    }

    /** Whole words of the vocabulary, frequent ones more often, one token each. */
    private String query(SplittableRandom random) {
        Vocabulary vocabulary = wordPiece.vocabulary();
        int first = vocabulary.id("the");
        var text = new StringBuilder();
        for (int count = 2; count < tokens; ) {
            double share = random.nextDouble();
            String token =
                    vocabulary.token(first + (int) (share * share * (vocabulary.size() - first)));
            if (token.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                text.append(token).append(' ');
                count++;
            }
        }
        return text.toString();
    }

    private String next() {
        next = (next + 1) % QUERIES;
        return queries[next];
    }

    @Benchmark
    public Embedding embed() {
        return embedder.embed(next());
    }

    @Benchmark
    public int[] tokenise() {
        return TokenWindow.EXPRESS.encode(wordPiece, next());
    }

    /** What a table that knows how the fitted queries are written adds to a decision. */
    @Benchmark
    public boolean unlike() {
        return spelling.unlike(next());
    }
}
