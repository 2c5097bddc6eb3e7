package io.paretorouter.bench;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.offline.cluster.UnitVectors;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A mixture on the sphere in which topics overlap: each row has one, half of another, and noise.
 */
final class Topics {
    private static final int COUNT = 200;
    private static final double NOISE = 0.7;

    private Topics() {}

    static UnitVectors rows(int count, int dimension) {
        var random = new SplittableRandom(1);
        float[] topics = new float[COUNT * dimension];
        for (int i = 0; i < topics.length; i++) {
            topics[i] = (float) random.nextGaussian();
        }
        float[] rows = new float[count * dimension];
        for (int row = 0; row < count; row++) {
            int one = random.nextInt(COUNT) * dimension;
            int other = random.nextInt(COUNT) * dimension;
            float[] mixed = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                double noise = NOISE * random.nextGaussian();
                mixed[i] = (float) (topics[one + i] + topics[other + i] / 2 + noise);
            }
            Embedding.normalized(mixed).copyTo(rows, row * dimension);
        }
        return new UnitVectors(rows, dimension);
    }

    /** The same rows as Tribuo takes them. */
    static Dataset<ClusterID> examples(UnitVectors rows) {
        var factory = new ClusteringFactory();
        var examples =
                new MutableDataset<>(new SimpleDataSourceProvenance("topics", factory), factory);
        String[] names =
                IntStream.range(0, rows.dimension())
                        .mapToObj("%04d"::formatted)
                        .toArray(String[]::new);
        for (int row = 0; row < rows.count(); row++) {
            double[] components = new double[rows.dimension()];
            for (int i = 0; i < components.length; i++) {
                components[i] = rows.component(row, i);
            }
            examples.add(
                    new ArrayExample<>(new ClusterID(ClusterID.UNASSIGNED), names, components));
        }
        return examples;
    }

    /** Our objective for Tribuo's centroids, scaled to unit length. */
    static double meanCosine(UnitVectors rows, KMeansModel model) {
        DenseVector[] means = model.getCentroidVectors();
        float[] directions = new float[means.length * rows.dimension()];
        for (int k = 0; k < means.length; k++) {
            float[] mean = new float[rows.dimension()];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) means[k].get(i);
            }
            Embedding.normalized(mean).copyTo(directions, k * mean.length);
        }
        var centroids = new Centroids(directions, rows.dimension());
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            float[] components = new float[rows.dimension()];
            rows.copyRow(row, components, 0);
            sum += centroids.nearest(Embedding.ofUnit(components), 1).cosine(0);
        }
        return sum / rows.count();
    }
}
