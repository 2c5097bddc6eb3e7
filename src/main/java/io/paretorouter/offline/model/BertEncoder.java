package io.paretorouter.offline.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A BERT encoder as PyTorch will run it: its weights under the names that {@link EncoderSource}
 * uses. Query, key and value are stacked into one matrix, and the embedding of the token type,
 * always 0 here, is added to the position embeddings: both save work on every call and leave the
 * results unchanged.
 *
 * @param layers the number of transformer layers
 * @param hidden the number of components of a token's vector
 * @param weights the tensors by attribute name, in the order in which they are written
 */
record BertEncoder(int layers, int hidden, Map<String, Tensor> weights) {

    /** Extracts the encoder from a graph exported from Hugging Face's {@code BertModel}. */
    static BertEncoder of(OnnxGraph graph) {
        var weights = new LinkedHashMap<String, Tensor>();
        Tensor words = graph.tensor("embeddings.word_embeddings.weight");
        Tensor types = graph.tensor("embeddings.token_type_embeddings.weight");
        weights.put("word", words);
        weights.put(
                "position",
                graph.tensor("embeddings.position_embeddings.weight").plusFirstRowOf(types));
        putNorm("norm", "embeddings.LayerNorm", graph, weights);
        int layers = 0;
        while (graph.has("encoder.layer." + layers + ".output.dense.bias")) {
            putLayer(layers, graph, weights);
            layers++;
        }
        if (layers == 0) {
            throw new ModelFormatException("the graph has no encoder.layer.0: not a BERT encoder");
        }
        return new BertEncoder(layers, words.width(), weights);
    }

    private static void putLayer(int layer, OnnxGraph graph, Map<String, Tensor> weights) {
        String prefix = "l" + layer + "_";
        String module = "/encoder/layer." + layer;
        String source = "encoder.layer." + layer;
        String attention = "/attention/self/";
        weights.put(
                prefix + "qkv_w",
                Tensor.stacked(
                        graph.linearWeight(module + attention + "query"),
                        graph.linearWeight(module + attention + "key"),
                        graph.linearWeight(module + attention + "value")));
        weights.put(
                prefix + "qkv_b",
                Tensor.stacked(
                        graph.tensor(source + ".attention.self.query.bias"),
                        graph.tensor(source + ".attention.self.key.bias"),
                        graph.tensor(source + ".attention.self.value.bias")));
        putLinear(prefix + "context", source + ".attention.output.dense", graph, weights);
        putNorm(prefix + "norm1", source + ".attention.output.LayerNorm", graph, weights);
        putLinear(prefix + "up", source + ".intermediate.dense", graph, weights);
        putLinear(prefix + "down", source + ".output.dense", graph, weights);
        putNorm(prefix + "norm2", source + ".output.LayerNorm", graph, weights);
    }

    private static void putLinear(
            String name, String source, OnnxGraph graph, Map<String, Tensor> weights) {
        // The node is /encoder/layer.0/output/dense, its bias encoder.layer.0.output.dense.bias.
        String module = "/" + source.replace('.', '/').replaceFirst("layer/", "layer.");
        weights.put(name + "_w", graph.linearWeight(module));
        weights.put(name + "_b", graph.tensor(source + ".bias"));
    }

    private static void putNorm(
            String name, String source, OnnxGraph graph, Map<String, Tensor> weights) {
        weights.put(name + "_w", graph.tensor(source + ".weight"));
        weights.put(name + "_b", graph.tensor(source + ".bias"));
    }
}
