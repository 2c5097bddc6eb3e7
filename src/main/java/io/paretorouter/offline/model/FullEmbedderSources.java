package io.paretorouter.offline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The unpacked Maven artifacts that the full embedder is made from.
 *
 * @param buildDirectory where the build unpacked them: {@code target}
 * @param platform the platform of the native libraries, such as {@code linux-x86_64}
 */
record FullEmbedderSources(Path buildDirectory, String platform) {

    /** The ONNX file that a variant's weights are taken from. */
    Path onnx(FullEmbedderVariant variant) {
        return buildDirectory.resolve(
                switch (variant) {
                    case PYTORCH, ONNXRUNTIME -> "minilm/all-minilm-l6-v2.onnx";
                    case ONNXRUNTIME_INT8 -> "minilm/all-minilm-l6-v2-q.onnx";
                });
    }

    private Path tokenizer() {
        return buildDirectory.resolve("minilm/all-minilm-l6-v2-tokenizer.json");
    }

    /** The native libraries of a variant's engine, including their JNI bridges. */
    List<Path> libraries(FullEmbedderVariant variant) throws IOException {
        return switch (variant) {
            case PYTORCH ->
                    files(
                            "libtorch/pytorch/cpu/" + platform,
                            "pytorch-jni/jnilib/" + platform + "/cpu");
            case ONNXRUNTIME, ONNXRUNTIME_INT8 ->
                    files("onnxruntime/ai/onnxruntime/native/" + platform.replace("x86_64", "x64"));
        };
    }

    private List<Path> files(String... directories) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String directory : directories) {
            try (Stream<Path> files = Files.list(buildDirectory.resolve(directory))) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /**
     * The name, size and modification time of every source file: changes whenever one of them does.
     */
    String stamp() throws IOException {
        var stamp = new StringBuilder();
        Set<Path> files = new LinkedHashSet<>(List.of(tokenizer()));
        for (FullEmbedderVariant variant : FullEmbedderVariant.values()) {
            files.add(onnx(variant));
            files.addAll(libraries(variant));
        }
        for (Path file : files) {
            stamp.append(buildDirectory.relativize(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        return stamp.toString();
    }

    /** SHA-256 of a file of weights, in hexadecimal. */
    static String sha256(Path weights) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(weights), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The tokens in id order, read from Hugging Face's tokenizer file. */
    List<String> tokens() throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(tokenizer().toFile()).at("/model/vocab");
        String[] tokens = new String[vocabulary.size()];
        for (Map.Entry<String, JsonNode> token : vocabulary.properties()) {
            int id = token.getValue().asInt(-1);
            if (id < 0 || id >= tokens.length || tokens[id] != null) {
                throw new ModelFormatException(
                        tokenizer()
                                + ": ids do not count up from 0 at token \""
                                + token.getKey()
                                + "\"");
            }
            tokens[id] = token.getKey();
        }
        return Arrays.asList(tokens);
    }
}
