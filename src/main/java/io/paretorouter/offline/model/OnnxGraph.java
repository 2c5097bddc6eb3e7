package io.paretorouter.offline.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an ONNX file, by name and by the MatMul node that uses them. Reads only the parts
 * of {@code onnx.proto} that this needs (ModelProto, GraphProto, NodeProto, TensorProto), and only
 * fp32 weights stored as raw data.
 */
final class OnnxGraph {
    private static final int FLOAT = 1; // TensorProto.DataType
    private static final String MATMUL = "MatMul";

    private final String file;
    private final Map<String, StoredTensor> tensors = new HashMap<>();
    private final Map<String, String> matMulWeights = new HashMap<>(); // node name -> tensor name

    private record StoredTensor(int type, List<Integer> shape, ByteBuffer raw) {}

    private OnnxGraph(String file) {
        this.file = file;
    }

    /**
     * Reads an ONNX file.
     *
     * @throws ModelFormatException if it is truncated or not an ONNX file
     */
    static OnnxGraph read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var graph = new OnnxGraph(file.toString());
            var model = new ProtobufReader(graph.file, bytes);
            while (model.next()) {
                if (model.field() == 7) {
                    graph.readGraph(model.message("graph"));
                }
            }
            if (graph.tensors.isEmpty()) {
                throw new ModelFormatException(file + " holds no weights: is it an ONNX file?");
            }
            return graph;
        }
    }

    private void readGraph(ProtobufReader graph) {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> readNode(graph.message("node"));
                case 5 -> readTensor(graph.message("initializer"));
                default -> {}
            }
        }
    }

    private void readNode(ProtobufReader node) {
        var inputs = new ArrayList<String>();
        String name = "";
        String operator = "";
        while (node.next()) {
            switch (node.field()) {
                case 1 -> inputs.add(node.text());
                case 3 -> name = node.text();
                case 4 -> operator = node.text();
                default -> {}
            }
        }
        if (operator.equals(MATMUL) && inputs.size() == 2) {
            matMulWeights.put(name, inputs.get(1));
        }
    }

    private void readTensor(ProtobufReader tensor) {
        var shape = new ArrayList<Integer>();
        int type = 0;
        String name = "";
        ByteBuffer raw = ByteBuffer.allocate(0);
        while (tensor.next()) {
            switch (tensor.field()) {
                case 1 -> {
                    for (long size : tensor.integers()) {
                        shape.add(Math.toIntExact(size));
                    }
                }
                case 2 -> type = (int) tensor.integer();
                case 8 -> name = tensor.text();
                case 9 -> raw = tensor.value();
                default -> {}
            }
        }
        tensors.put(name, new StoredTensor(type, shape, raw));
    }

    /** Whether there is a tensor of this name. */
    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** The fp32 tensor of this name. */
    Tensor tensor(String name) {
        StoredTensor stored = tensors.get(name);
        if (stored == null) {
            throw new ModelFormatException(file + " has no tensor " + name);
        }
        int[] shape = stored.shape().stream().mapToInt(Integer::intValue).toArray();
        int size = Tensor.size(shape);
        if (stored.type() != FLOAT || stored.raw().remaining() != size * Float.BYTES) {
            throw new ModelFormatException(
                    file
                            + ", tensor "
                            + name
                            + " is not "
                            + size
                            + " raw fp32 values: data type "
                            + stored.type()
                            + ", "
                            + stored.raw().remaining()
                            + " bytes");
        }
        float[] values = new float[size];
        stored.raw().duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Tensor(values, shape);
    }

    /** The weight of a module's MatMul node in PyTorch's layout, [out, in]. */
    Tensor linearWeight(String module) {
        String tensor = matMulWeights.get(module + "/" + MATMUL);
        if (tensor == null) {
            throw new ModelFormatException(file + " has no " + MATMUL + " node in " + module);
        }
        return tensor(tensor).transposed();
    }
}
