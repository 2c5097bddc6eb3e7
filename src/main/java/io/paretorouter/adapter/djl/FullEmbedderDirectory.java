package io.paretorouter.adapter.djl;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory that the build makes for the full embedder, and its layout.
 *
 * @param path the directory itself
 */
public record FullEmbedderDirectory(Path path) {
    private static final String NAME = "full";

    public FullEmbedderDirectory {
        Objects.requireNonNull(path, "path");
    }

    /**
     * Finds the directory: the configured one if there is one, else the nearest directory named
     * {@code full} next to the running application or next to one of its parents. So {@code
     * target/classes}, {@code target/quarkus-app} and a native executable in {@code target} all
     * find {@code target/full}, and so does a copy of any of them with {@code full} copied next to
     * it. If there is none, the result is {@code target/full} under the working directory, and
     * loading from it fails with a message that says how to make it.
     */
    public static FullEmbedderDirectory locate(Optional<Path> configured) {
        return configured
                .or(() -> application().flatMap(FullEmbedderDirectory::besideOrAbove))
                .map(FullEmbedderDirectory::new)
                .orElseGet(() -> new FullEmbedderDirectory(Path.of("target", NAME)));
    }

    /**
     * The jar or directory that this class was loaded from, or the executable it is compiled into.
     */
    private static Optional<Path> application() {
        CodeSource source = FullEmbedderDirectory.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return ProcessHandle.current().info().command().map(Path::of);
        }
        try {
            URI location = source.getLocation().toURI();
            return "file".equals(location.getScheme())
                    ? Optional.of(Path.of(location))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "the code source is no URI: " + source.getLocation(), e);
        }
    }

    static Optional<Path> besideOrAbove(Path application) {
        return Stream.iterate(
                        application.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve(NAME))
                .filter(
                        candidate ->
                                Files.isRegularFile(
                                        new FullEmbedderDirectory(candidate)
                                                .manifest(FullEmbedderVariant.PYTORCH)))
                .findFirst();
    }

    /** The model file of a variant. */
    public Path model(FullEmbedderVariant variant) {
        return path.resolve(
                switch (variant) {
                    case PYTORCH -> "model.pt";
                    case ONNXRUNTIME -> "model.onnx";
                    case ONNXRUNTIME_INT8 -> "model-int8.onnx";
                });
    }

    /** The directory of the native libraries for a variant's engine. */
    public Path libraries(FullEmbedderVariant variant) {
        return path.resolve(
                switch (variant) {
                    case PYTORCH -> "lib"; // a separate one: PyTorch loads all that is in it
                    case ONNXRUNTIME, ONNXRUNTIME_INT8 -> "lib-onnxruntime";
                });
    }

    /** The {@link FullEmbedderManifest} of a variant, shared by all variants of its precision. */
    public Path manifest(FullEmbedderVariant variant) {
        return path.resolve(
                switch (variant) {
                    case PYTORCH, ONNXRUNTIME -> "manifest.properties";
                    case ONNXRUNTIME_INT8 -> "manifest-int8.properties";
                });
    }
}
