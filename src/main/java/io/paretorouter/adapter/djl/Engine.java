package io.paretorouter.adapter.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.paretorouter.core.embed.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One of DJL's engines: what it needs, what its form of the model takes, and what that returns. */
enum Engine {
    /**
     * Runs the TorchScript that the build made, which takes token ids and returns the embedding.
     */
    PYTORCH("PyTorch") {
        @Override
        NDList inputs(NDManager manager, int[] ids) {
            return new NDList(tensor(manager, longs(ids)));
        }

        @Override
        Embedding embedding(NDArray output) {
            return Embedding.ofUnit(output.toFloatArray());
        }
    },

    /** Runs the published ONNX file, which also takes a mask and returns a vector per token. */
    ONNXRUNTIME("OnnxRuntime") {
        @Override
        NDList inputs(NDManager manager, int[] ids) {
            long[] ones = new long[ids.length];
            Arrays.fill(ones, 1);
            return new NDList(
                    named("input_ids", tensor(manager, longs(ids))),
                    named("attention_mask", tensor(manager, ones)),
                    named("token_type_ids", tensor(manager, new long[ids.length])));
        }

        @Override
        Embedding embedding(NDArray output) {
            long dimension = output.getShape().get(2);
            return Embedding.normalized(sum(output.toFloatArray(), Math.toIntExact(dimension)));
        }
    };

    private final String djlName;

    Engine(String djlName) {
        this.djlName = djlName;
    }

    /** DJL's name for the engine. */
    String djlName() {
        return djlName;
    }

    /** The native libraries that the engine starts from, without prefix and suffix. */
    List<String> libraries() {
        return switch (this) {
            case PYTORCH -> List.of("torch", "djl_torch");
            case ONNXRUNTIME -> List.of("onnxruntime", "onnxruntime4j_jni");
        };
    }

    /** The options to load a model with. */
    Map<String, String> options() {
        return switch (this) {
            case PYTORCH -> Map.of();
            case ONNXRUNTIME -> Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");
        };
    }

    /** The model's input for one text's token ids. */
    abstract NDList inputs(NDManager manager, int[] ids);

    /** The embedding in the model's output for one text. */
    abstract Embedding embedding(NDArray output);

    private static long[] longs(int[] ids) {
        return Arrays.stream(ids).asLongStream().toArray();
    }

    private static NDArray tensor(NDManager manager, long[] values) {
        return manager.create(values, new Shape(1, values.length));
    }

    private static NDArray named(String name, NDArray tensor) {
        tensor.setName(name);
        return tensor;
    }

    /** The sum of the rows, which has the same direction as their mean. */
    private static float[] sum(float[] rows, int dimension) {
        float[] sum = new float[dimension];
        for (int row = 0; row < rows.length; row += dimension) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += rows[row + i];
            }
        }
        return sum;
    }
}
