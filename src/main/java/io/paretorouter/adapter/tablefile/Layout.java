package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.Trigrams;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The position of each tensor in the data, fully determined by the shapes: first the sums of every
 * view, by name and in the order of {@link SumTensor}, then the {@link FloatTensor}s of every view,
 * then {@link #SPELLING} if there is one, without gaps. The wider numbers come first so that all
 * are aligned, as with other writers of the format.
 *
 * @param tensors by name, in the order of their offsets
 * @param length of the data, in bytes
 */
record Layout(Map<String, TensorEntry> tensors, long length) {
    /** The U8 tensor {@code [contexts, kinds]} of the fitted queries' spelling. */
    static final String SPELLING = "spelling";

    private static final int MOST_VIEWS = 16;
    private static final int MOST_MODELS = 4096;

    /**
     * Requires a number of things to be in [1, most].
     *
     * @throws IllegalArgumentException if it is not, saying so
     */
    static void require(String what, long number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "expected 1 to " + most + " " + what + ", got " + number);
        }
    }

    /**
     * The layout of views over m models.
     *
     * @param shapes by view, the shapes of the {@link FloatTensor}s that it has
     * @param spelling whether the table has a spelling
     * @throws IllegalArgumentException if there are too many views or models, or none
     */
    static Layout of(
            SortedMap<String, Map<FloatTensor, List<Long>>> shapes, int models, boolean spelling) {
        require("views", shapes.size(), MOST_VIEWS);
        require("models", models, MOST_MODELS);
        Map<String, TensorEntry> tensors = new LinkedHashMap<>();
        long end = 0; // At most 16 × (7 × 2^16 × 2^12 × 8 + 2^18 × 2^13 × 4): no overflow.
        for (Map.Entry<String, Map<FloatTensor, List<Long>>> view : shapes.entrySet()) {
            long k = Objects.requireNonNull(view.getValue().get(FloatTensor.CENTROIDS)).get(0);
            for (SumTensor sum : SumTensor.values()) {
                long begin = end;
                end += k * models * Double.BYTES;
                tensors.put(
                        sum.name(view.getKey()),
                        new TensorEntry("F64", List.of(k, (long) models), List.of(begin, end)));
            }
        }
        for (Map.Entry<String, Map<FloatTensor, List<Long>>> view : shapes.entrySet()) {
            for (Map.Entry<FloatTensor, List<Long>> tensor : view.getValue().entrySet()) {
                List<Long> shape = tensor.getValue();
                long begin = end;
                end += shape.get(0) * shape.get(1) * Float.BYTES;
                tensors.put(
                        tensor.getKey().name(view.getKey()),
                        new TensorEntry("F32", shape, List.of(begin, end)));
            }
        }
        if (spelling) {
            long begin = end;
            end += Trigrams.COUNT;
            tensors.put(
                    SPELLING,
                    new TensorEntry(
                            "U8",
                            List.of((long) Trigrams.CONTEXTS, (long) Trigrams.KINDS),
                            List.of(begin, end)));
        }
        return new Layout(Collections.unmodifiableMap(tensors), end);
    }

    /** Whether a tensor is part of this layout. */
    boolean has(String tensor) {
        return tensors.containsKey(tensor);
    }

    /** The entry of a tensor that is part of this layout. */
    TensorEntry tensor(String name) {
        TensorEntry entry = tensors.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no tensor \"" + name + "\"");
        }
        return entry;
    }
}
