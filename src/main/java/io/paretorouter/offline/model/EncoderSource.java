package io.paretorouter.offline.model;

/**
 * Writes the TorchScript of {@code Encoder.forward(ids [b, s]) -> [b, hidden]}: BERT's layers, mean
 * pooling over the tokens, and scaling to unit length, so that the engine returns the embedding
 * itself. There is no padding and no mask: all rows of a batch have the same length.
 */
final class EncoderSource {
    /** The number of attention heads of MiniLM, which an ONNX file does not state. */
    private static final int HEADS = 12;

    private static final String HEADER =
            """
            class Encoder(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
            """;

    private static final String START =
            """
              def forward(self: __torch__.Encoder,
                ids: Tensor) -> Tensor:
                b = torch.size(ids, 0)
                s = torch.size(ids, 1)
                e = torch.add(torch.embedding(self.word, ids), torch.slice(self.position, 0, 0, s))
            """;

    private static final String LAYER =
            """
                q@ = torch.view(@qkv, [b, s, 3, #heads, #width])
                p@ = torch.permute(q@, [2, 0, 3, 1, 4])
                k@ = torch.select(p@, 0, 1)
                v@ = torch.select(p@, 0, 2)
                a@ = torch.scaled_dot_product_attention(torch.select(p@, 0, 0), k@, v@)
                c@ = torch.reshape(torch.permute(a@, [0, 2, 1, 3]), [b, s, #hidden])
                r@ = torch.add(@context, x)
                x = @norm1
                u@ = torch.gelu(@up)
                d@ = torch.add(@down, x)
                x = @norm2
            """;

    private static final String END =
            """
                mean = torch.mean(x, [1])
                length = torch.clamp_min(torch.norm(mean, 2, [1], True), 1e-12)
                return torch.div(mean, length)
            """;

    private final BertEncoder encoder;

    EncoderSource(BertEncoder encoder) {
        this.encoder = encoder;
    }

    /** The source code, as stored in {@code code/__torch__.py}. */
    String text() {
        var text = new StringBuilder(HEADER);
        encoder.weights()
                .keySet()
                .forEach(name -> text.append("  ").append(name).append(" : Tensor\n"));
        text.append(START).append("    x = ").append(norm("e", "norm")).append('\n');
        for (int layer = 0; layer < encoder.layers(); layer++) {
            text.append(layer(layer));
        }
        return text.append(END).toString();
    }

    private String layer(int layer) {
        String prefix = "l" + layer + "_";
        return LAYER.replace("@qkv", linear("x", prefix + "qkv"))
                .replace("@context", linear("c@", prefix + "context"))
                .replace("@up", linear("x", prefix + "up"))
                .replace("@down", linear("u@", prefix + "down"))
                .replace("@norm1", norm("r@", prefix + "norm1"))
                .replace("@norm2", norm("d@", prefix + "norm2"))
                .replace("#heads", Integer.toString(HEADS))
                .replace("#width", Integer.toString(encoder.hidden() / HEADS))
                .replace("#hidden", Integer.toString(encoder.hidden()))
                .replace("@", Integer.toString(layer));
    }

    private static String linear(String input, String name) {
        return "torch.linear(" + input + ", self." + name + "_w, self." + name + "_b)";
    }

    private String norm(String input, String name) {
        return "torch.layer_norm("
                + input
                + ", ["
                + encoder.hidden()
                + "], self."
                + name
                + "_w, self."
                + name
                + "_b, 9.9999999999999998e-13)";
    }
}
