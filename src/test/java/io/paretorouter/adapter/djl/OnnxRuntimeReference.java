package io.paretorouter.adapter.djl;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.paretorouter.core.embed.Embedding;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The published ONNX model run as published, by ONNX Runtime, with the mean taken here. */
final class OnnxRuntimeReference implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    OnnxRuntimeReference(Path onnx) throws OrtException {
        // There is one environment in a process, and DJL takes none but of its own making.
        ai.djl.engine.Engine.getEngine("OnnxRuntime");
        environment = OrtEnvironment.getEnvironment();
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        session = environment.createSession(onnx.toString(), options);
    }

    Embedding embed(int[] ids) throws OrtException {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = tensor(Arrays.stream(ids).asLongStream().toArray());
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", tokens,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static Embedding mean(float[][] tokens) {
        float[] sum = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        return Embedding.normalized(sum);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
