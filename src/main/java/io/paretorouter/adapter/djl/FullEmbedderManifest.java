package io.paretorouter.adapter.djl;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.WordPiece;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The contents of a {@link FullEmbedderDirectory} in one precision. The build writes it, so that
 * serving need not hash 90 MB to know its {@link EmbedderId}.
 *
 * @param weightsSha256 the SHA-256 of the file that the weights were taken from, in hexadecimal
 * @param vocabularySha256 the {@link io.paretorouter.core.embed.Vocabulary#sha256} of its
 *     vocabulary
 * @param precision the precision in which the weights are run, on any engine: {@code fp32} or
 *     {@code int8}
 * @param pooling how token vectors become one: {@code mean+l2}
 * @param dimension the number of components of an embedding
 * @param platform the platform of the native libraries, such as {@code linux-x86_64}
 */
public record FullEmbedderManifest(
        String weightsSha256,
        String vocabularySha256,
        String precision,
        String pooling,
        int dimension,
        String platform) {

    public FullEmbedderManifest {
        Objects.requireNonNull(weightsSha256, "weightsSha256");
        Objects.requireNonNull(vocabularySha256, "vocabularySha256");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(pooling, "pooling");
        Objects.requireNonNull(platform, "platform");
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be at least 1, got " + dimension);
        }
    }

    /** Reads a manifest; if there is none, the exception says how to make one. */
    static FullEmbedderManifest read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new EmbedderException(
                    "no full embedder in "
                            + file.getParent()
                            + " (no "
                            + file.getFileName()
                            + "): make it with ./mvnw process-classes, or configure where it is",
                    e);
        } catch (IOException e) {
            throw new EmbedderException("cannot read " + file, e);
        }
        return new FullEmbedderManifest(
                value(properties, "weights.sha256", file),
                value(properties, "vocabulary.sha256", file),
                value(properties, "precision", file),
                value(properties, "pooling", file),
                number(properties, "dimension", file),
                value(properties, "platform", file));
    }

    private static String value(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new EmbedderException(file + " lacks " + key);
        }
        return value;
    }

    private static int number(Properties properties, String key, Path file) {
        String value = value(properties, key, file);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new EmbedderException(file + ": " + key + " is no number: " + value, e);
        }
    }

    /** The content of the manifest's file: Java properties, in a fixed order. */
    public String text() {
        return "weights.sha256="
                + weightsSha256
                + "\nvocabulary.sha256="
                + vocabularySha256
                + "\nprecision="
                + precision
                + "\npooling="
                + pooling
                + "\ndimension="
                + dimension
                + "\nplatform="
                + platform
                + "\n";
    }

    /** The id of the embedder that this describes; neither engine nor platform is part of it. */
    EmbedderId id(TokenWindow window) {
        return EmbedderId.of(
                "full",
                List.of(
                        "weights " + weightsSha256,
                        "precision " + precision,
                        "tokenizer " + WordPiece.IDENTITY + " " + vocabularySha256,
                        "pooling " + pooling,
                        "window " + window.identity()));
    }
}
