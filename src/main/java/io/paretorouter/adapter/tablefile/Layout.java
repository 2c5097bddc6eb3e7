package io.paretorouter.adapter.tablefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where each tensor lies in the data. Shapes decide it entirely: first the sums of every view, by
 * name and in the order of {@link SumTensor}, then the centroids of every view, each followed by
 * its projection and its novelty if it has them; nothing lies between them. The wider numbers come
 * first so that all are aligned, as other writers of the format do it.
 *
 * @param tensors by name, in the order of their offsets
 * @param length of the data, in bytes
 */
record Layout(Map<String, TensorEntry> tensors, long length) {
    private static final int MOST_VIEWS = 16;
    private static final int MOST_MODELS = 4096;

    /**
     * The size of a view.
     *
     * @param clusters k, in [1, 65536]
     * @param dimension d, in [1, 8192]
     * @param inputs the components that a projection takes, in [1, 8192]; 0 where there is none
     * @param novelty the shape of the novelty's forms, two numbers in [1, 8192]; null where there
     *     is none
     */
    record ViewShape(long clusters, long dimension, long inputs, @Nullable List<Long> novelty) {
        private static final int MOST_CLUSTERS = 65_536;
        private static final int MOST_COMPONENTS = 8192;

        ViewShape {
            require("clusters", clusters, MOST_CLUSTERS);
            require("components", dimension, MOST_COMPONENTS);
            if (inputs != 0) {
                require("inputs", inputs, MOST_COMPONENTS);
            }
            if (novelty != null) {
                require("forms", novelty.get(0), MOST_COMPONENTS);
                require("weights", novelty.get(1), MOST_COMPONENTS + 1);
            }
        }
    }

    private static void require(String what, long number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "expected 1 to " + most + " " + what + ", got " + number);
        }
    }

    /**
     * The layout of views over m models.
     *
     * @throws IllegalArgumentException if there are too many
     */
    static Layout of(SortedMap<String, ViewShape> views, int models) {
        require("views", views.size(), MOST_VIEWS);
        require("models", models, MOST_MODELS);
        Map<String, TensorEntry> tensors = new LinkedHashMap<>();
        long end = 0; // At most 16 × (7 × 2^16 × 2^12 × 8 + 2^18 × 2^13 × 4): no overflow.
        for (Map.Entry<String, ViewShape> view : views.entrySet()) {
            long k = view.getValue().clusters();
            for (SumTensor sum : SumTensor.values()) {
                long begin = end;
                end += k * models * Double.BYTES;
                tensors.put(
                        sum.name(view.getKey()),
                        new TensorEntry("F64", List.of(k, (long) models), List.of(begin, end)));
            }
        }
        for (Map.Entry<String, ViewShape> view : views.entrySet()) {
            long k = view.getValue().clusters();
            long d = view.getValue().dimension();
            long begin = end;
            end += k * d * Float.BYTES;
            tensors.put(
                    centroids(view.getKey()),
                    new TensorEntry("F32", List.of(k, d), List.of(begin, end)));
            long inputs = view.getValue().inputs();
            if (inputs > 0) {
                long start = end;
                end += d * (inputs + 1) * Float.BYTES;
                tensors.put(
                        projection(view.getKey()),
                        new TensorEntry("F32", List.of(d, inputs + 1), List.of(start, end)));
            }
            List<Long> novelty = view.getValue().novelty();
            if (novelty != null) {
                long start = end;
                end += novelty.get(0) * novelty.get(1) * Float.BYTES;
                tensors.put(
                        novelty(view.getKey()),
                        new TensorEntry("F32", novelty, List.of(start, end)));
            }
        }
        return new Layout(Collections.unmodifiableMap(tensors), end);
    }

    /** The name of a view's centroids, F32 {@code [k, d]}. */
    static String centroids(String view) {
        return view + "/centroids";
    }

    /** The name of a view's projection, F32 {@code [d, inputs + 1]}, which it need not have. */
    static String projection(String view) {
        return view + "/projection";
    }

    /** The name of a view's novelty, F32 {@code [forms, inputs + 1]}, which it need not have. */
    static String novelty(String view) {
        return view + "/novelty";
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
