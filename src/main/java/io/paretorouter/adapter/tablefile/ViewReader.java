package io.paretorouter.adapter.tablefile;

import io.paretorouter.adapter.tablefile.Metadata.ViewMetadata;
import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.CellSums;
import io.paretorouter.core.table.Centroids;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.TrigramBits;
import io.paretorouter.core.table.View;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tensors of the views and of the spelling. The header was checked against the layout
 * before; here only values can be wrong.
 */
final class ViewReader {
    private final ByteBuffer data;
    private final Layout layout;
    private final String file;

    ViewReader(Frame frame, Layout layout, String file) {
        this.data = frame.data();
        this.layout = layout;
        this.file = file;
        if (data.capacity() != layout.length()) {
            throw new Field(file, "data")
                    .refuse("expected " + layout.length() + " bytes, got " + data.capacity());
        }
    }

    View read(String name, ViewMetadata metadata) {
        Centroids centroids = centroids(FloatTensor.CENTROIDS.name(name));
        AffineMap projection = map(FloatTensor.PROJECTION.name(name));
        AffineMap novelty = map(FloatTensor.NOVELTY.name(name));
        Heads heads = heads(FloatTensor.HEADS.name(name));
        CellSums performance = cells(name, SumTensor.PERFORMANCE_SUM, SumTensor.PERFORMANCE_COUNT);
        CellSums cost = cells(name, SumTensor.COST_SUM, SumTensor.COST_COUNT);
        CellSums input = cells(name, SumTensor.INPUT_TOKENS_SUM, SumTensor.TOKENS_COUNT);
        CellSums output = cells(name, SumTensor.OUTPUT_TOKENS_SUM, SumTensor.TOKENS_COUNT);
        return new Field(file, name)
                .check(
                        () ->
                                new View(
                                        metadata.embedder(),
                                        new View.Space(
                                                centroids,
                                                projection == null
                                                        ? null
                                                        : new Projection(projection)),
                                        new Statistics(performance, cost, input, output),
                                        heads,
                                        scale(metadata.scale(), novelty),
                                        metadata.calibration()));
    }

    @Nullable Spelling spelling(Spelling.@Nullable Limits limits) {
        if (limits == null) {
            return null;
        }
        ByteBuffer bytes = bytes(Layout.SPELLING);
        byte[] parts = new byte[bytes.remaining()];
        bytes.get(parts);
        return new Spelling(
                new Field(file, Layout.SPELLING).check(() -> new TrigramBits(parts)), limits);
    }

    private Centroids centroids(String tensor) {
        int dimension = layout.tensor(tensor).shape().get(1).intValue();
        float[] rows = floats(tensor);
        return new Field(file, tensor).check(() -> new Centroids(rows, dimension));
    }

    private @Nullable AffineMap map(String tensor) {
        if (!layout.has(tensor)) {
            return null;
        }
        int inputs = layout.tensor(tensor).shape().get(1).intValue() - 1;
        float[] rows = floats(tensor);
        return new Field(file, tensor).check(() -> new AffineMap(rows, inputs));
    }

    private @Nullable Heads heads(String tensor) {
        AffineMap map = map(tensor);
        return map == null ? null : new Field(file, tensor).check(() -> new Heads(map));
    }

    private static View.Scale scale(View.Scale known, @Nullable AffineMap novelty) {
        return new View.Scale(
                known.spans(),
                known.parameters(),
                known.outOfDistributionCosine(),
                novelty == null ? null : new Novelty(novelty));
    }

    private float[] floats(String tensor) {
        ByteBuffer bytes = bytes(tensor);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private CellSums cells(String view, SumTensor sum, SumTensor count) {
        int models = layout.tensor(sum.name(view)).shape().get(1).intValue();
        return new Field(file, sum.name(view) + ", " + count.name(view))
                .check(
                        () ->
                                new CellSums(
                                        models,
                                        doubles(sum.name(view)),
                                        doubles(count.name(view))));
    }

    private double[] doubles(String tensor) {
        ByteBuffer bytes = bytes(tensor);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private ByteBuffer bytes(String tensor) {
        int begin = layout.tensor(tensor).offsets().get(0).intValue();
        int end = layout.tensor(tensor).offsets().get(1).intValue();
        return data.slice(begin, end - begin).order(data.order());
    }
}
