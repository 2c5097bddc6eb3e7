package io.paretorouter.offline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked Maven artifacts that the full embedder is made from.
 *
 * @param buildDirectory where the build unpacked them, {@code target}
 * @param platform whose native libraries to take, as in {@code linux-x86_64}
 */
record FullEmbedderSources(Path buildDirectory, String platform) {

    /** The weights. */
    Path onnx() {
        return buildDirectory.resolve("minilm/all-minilm-l6-v2.onnx");
    }

    private Path tokenizer() {
        return buildDirectory.resolve("minilm/all-minilm-l6-v2-tokenizer.json");
    }

    /** PyTorch's own libraries and DJL's bridge to them, by name. */
    List<Path> libraries() throws IOException {
        Path pytorch = buildDirectory.resolve("libtorch/pytorch/cpu").resolve(platform);
        Path bridge = buildDirectory.resolve("pytorch-jni/jnilib").resolve(platform).resolve("cpu");
        try (Stream<Path> ofPytorch = Files.list(pytorch);
                Stream<Path> ofBridge = Files.list(bridge)) {
            return Stream.concat(ofPytorch, ofBridge).sorted().toList();
        }
    }

    /** Changes whenever a source does: each file's name, size and time. */
    String stamp() throws IOException {
        var stamp = new StringBuilder();
        for (Path file :
                Stream.concat(Stream.of(onnx(), tokenizer()), libraries().stream()).toList()) {
            stamp.append(buildDirectory.relativize(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        return stamp.toString();
    }

    /** SHA-256 of the weights' file, in hexadecimal. */
    String weightsSha256() throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(onnx()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The tokens in id order, out of Hugging Face's tokenizer file. */
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
