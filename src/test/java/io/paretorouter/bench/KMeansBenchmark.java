package io.paretorouter.bench;

import io.paretorouter.offline.cluster.Clustering;
import io.paretorouter.offline.cluster.SphericalKMeans;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
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
import org.tribuo.Dataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.math.distance.DistanceType;

/**
 * Spherical k-means: beside Tribuo's k-means at as many iterations and threads, and as a fit runs
 * it. Both start by k-means++; on unit vectors they pursue the same end, and the mean cosine that
 * each reached is printed after its trial.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(2)
public class KMeansBenchmark {
    private static final int DIMENSION = 384;
    private static final int CLUSTERS = 60;

    /** Rows for both, so many that neither comes to rest within the iterations. */
    @State(Scope.Benchmark)
    public static class Rows {
        @Param({"10", "20"})
        private int iterations;

        private UnitVectors vectors;
        private Dataset<ClusterID> examples;
        private DoubleSupplier meanCosine;

        @Setup
        public void setUp() {
            vectors = Topics.rows(20_000, DIMENSION);
            examples = Topics.examples(vectors);
        }

        @TearDown
        public void tearDown() {
            System.out.printf("%nmean cosine %.6f%n", meanCosine.getAsDouble());
        }
    }

    /** As many rows as MMLU-Pro's labelled queries. */
    @State(Scope.Benchmark)
    public static class FitRows {
        @Param({"60", "250"})
        private int k;

        private UnitVectors vectors;

        @Setup
        public void setUp() {
            vectors = Topics.rows(9_410, DIMENSION);
        }
    }

    @Benchmark
    public Clustering ours(Rows rows) {
        Clustering clustering =
                new SphericalKMeans(CLUSTERS, 1, rows.iterations, 1).run(rows.vectors);
        rows.meanCosine = clustering::meanCosine;
        return clustering;
    }

    @Benchmark
    public KMeansModel tribuo(Rows rows) {
        var trainer =
                new KMeansTrainer(
                        CLUSTERS,
                        rows.iterations,
                        DistanceType.L2.getDistance(),
                        Initialisation.PLUSPLUS,
                        2,
                        1);
        KMeansModel model = trainer.train(rows.examples);
        rows.meanCosine = () -> Topics.meanCosine(rows.vectors, model);
        return model;
    }

    @Benchmark
    public Clustering fit(FitRows rows) {
        return new SphericalKMeans(rows.k, 4, 100, 1).run(rows.vectors);
    }
}
