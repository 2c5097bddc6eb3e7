package io.paretorouter.offline.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes an encoder as a TorchScript archive, the file that {@code torch::jit::load} reads: source
 * code, a pickled module, and one entry per tensor. Layout: PyTorch {@code
 * torch/csrc/jit/docs/serialization.md}.
 */
final class TorchScriptFile {
    /** The version of the format: the newest that needs nothing beyond what is written here. */
    private static final String FORMAT = "10\n";

    private static final String ROOT = "model/"; // torch accepts any name, but only one
    private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

    private TorchScriptFile() {}

    /** Writes the file, replacing any old one; the same encoder gives the same bytes. */
    static void write(BertEncoder encoder, Path file) throws IOException {
        try (var zip = new AlignedZip(file)) {
            var module = new PickleWriter();
            module.newObject("__torch__", "Encoder");
            module.startAttributes();
            module.text("training");
            module.bool(false);
            int key = 0;
            for (Map.Entry<String, Tensor> weight : encoder.weights().entrySet()) {
                module.text(weight.getKey());
                module.tensor(key, weight.getValue());
                zip.add(ROOT + "data/" + key, weight.getValue().bytes());
                key++;
            }
            module.endAttributes();
            zip.add(ROOT + "data.pkl", module.finish());
            zip.add(ROOT + "code/__torch__.py", utf8(new EncoderSource(encoder).text()));
            zip.add(ROOT + "constants.pkl", EMPTY_TUPLE);
            zip.add(ROOT + "version", utf8(FORMAT));
            zip.add(ROOT + "byteorder", utf8("little"));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
