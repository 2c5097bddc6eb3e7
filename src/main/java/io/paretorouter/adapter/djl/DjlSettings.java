package io.paretorouter.adapter.djl;

import ai.djl.util.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sets the system properties that DJL reads, before its first class loads. A property or
 * environment variable that is already set wins, as in DJL itself.
 */
final class DjlSettings {
    /** Kept, because the log manager forgets the level of a logger that is not referenced. */
    private static final Logger DJL = Logger.getLogger("ai.djl");

    private static final Logger ONNXRUNTIME = Logger.getLogger("ai.djl.onnxruntime");

    private DjlSettings() {}

    /** Points DJL at the directory's libraries and keeps it off the network and quiet. */
    static void apply(
            FullEmbedderDirectory directory,
            FullEmbedderManifest manifest,
            FullEmbedderVariant variant) {
        settings(variant.engine(), directory.libraries(variant).toAbsolutePath())
                .forEach(System.getProperties()::putIfAbsent);
        if (DJL.getLevel() == null) {
            DJL.setLevel(Level.WARNING); // its INFO lines would go to standard output
        }
        if (ONNXRUNTIME.getLevel() == null) {
            ONNXRUNTIME.setLevel(Level.SEVERE); // it warns if there is no CUDA
        }
        requirePlatform(directory, manifest);
        requireLibraries(directory.libraries(variant), variant.engine());
    }

    private static void requirePlatform(
            FullEmbedderDirectory directory, FullEmbedderManifest manifest) {
        String here = Platform.fromSystem("pytorch").getClassifier();
        if (!manifest.platform().equals(here)) {
            throw new EmbedderException(
                    directory.path()
                            + " was made for "
                            + manifest.platform()
                            + " and this is "
                            + here
                            + ": make it anew with ./mvnw clean process-classes -Dpytorch.platform="
                            + here
                            + " -Donnxruntime.platform="
                            + here.replace("x86_64", "x64"));
        }
    }

    private static void requireLibraries(Path directory, Engine engine) {
        for (String library : engine.libraries()) {
            Path file = directory.resolve(System.mapLibraryName(library));
            if (!Files.isRegularFile(file)) {
                throw new EmbedderException(
                        "no " + file + ": make it with ./mvnw clean process-classes");
            }
        }
    }

    private static Map<String, String> settings(Engine engine, Path libraries) {
        return switch (engine) {
            case PYTORCH ->
                    Map.of(
                            "PYTORCH_LIBRARY_PATH", libraries.toString(),
                            "PYTORCH_FLAVOR", "cpu", // if unset, DJL probes for CUDA
                            "ai.djl.offline", "true",
                            "OPT_OUT_TRACKING", "true",
                            // One thread per call: two need two free cores, or they spin.
                            "ai.djl.pytorch.num_threads", "1",
                            "ai.djl.pytorch.num_interop_threads", "1",
                            // Specialising the graph for each text length costs more than it gains.
                            "ai.djl.pytorch.graph_optimizer", "false");
            case ONNXRUNTIME ->
                    Map.of(
                            "onnxruntime.native.path", libraries.toString(),
                            "ai.djl.offline", "true",
                            "OPT_OUT_TRACKING", "true",
                            "ai.djl.onnxruntime.num_threads", "1",
                            // If unset, DJL would load PyTorch to borrow its operations.
                            "ai.djl.onnx.disable_alternative", "true");
        };
    }
}
