package io.paretorouter.offline.model;

import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.adapter.djl.FullEmbedderManifest;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.embed.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The build step that makes the full embedder from the contents of the Maven artifacts: the models,
 * native libraries and manifests in one directory, and the vocabulary on the class path. It does
 * nothing if all is up to date; its output does not depend on time or place.
 */
public final class BuildFullEmbedder {
    /** Increased with every change to the output, so that existing directories are rebuilt. */
    private static final int VERSION = 3;

    /**
     * Holds the hash of the vocabulary, next to it: computing it at start-up would take too long.
     */
    private static final String HASH_FILE = "vocab.sha256";

    private static final String STAMP = "made-from.txt";

    private final FullEmbedderSources sources;
    private final FullEmbedderDirectory target;
    private final Path vocabularyFile;

    BuildFullEmbedder(
            FullEmbedderSources sources, FullEmbedderDirectory target, Path vocabularyFile) {
        this.sources = sources;
        this.target = target;
        this.vocabularyFile = vocabularyFile;
    }

    /**
     * Runs the step.
     *
     * @param args the build directory, the platform such as {@code linux-x86_64}, the directory to
     *     make, the vocabulary file to make
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "expected: build-directory platform output-directory vocabulary-file");
        }
        new BuildFullEmbedder(
                        new FullEmbedderSources(Path.of(args[0]), args[1]),
                        new FullEmbedderDirectory(Path.of(args[2])),
                        Path.of(args[3]))
                .run();
    }

    /** Makes what is missing or out of date; returns whether there was anything to make. */
    boolean run() throws IOException {
        String stamp = "version " + VERSION + "\n" + sources.stamp();
        Path stampFile = target.path().resolve(STAMP);
        if (Files.isRegularFile(vocabularyFile)
                && Files.isRegularFile(hashFile())
                && Files.isRegularFile(stampFile)
                && Files.readString(stampFile).equals(stamp)) {
            return false;
        }
        List<String> tokens = sources.tokens();
        var aside =
                new FullEmbedderDirectory(
                        target.path().resolveSibling(target.path().getFileName() + ".part"));
        Trees.delete(aside.path());
        Files.createDirectories(aside.path());
        BertEncoder encoder =
                BertEncoder.of(OnnxGraph.read(sources.onnx(FullEmbedderVariant.PYTORCH)));
        String vocabulary = Vocabulary.of(tokens).sha256();
        for (FullEmbedderVariant variant : FullEmbedderVariant.values()) {
            writeModel(variant, encoder, aside.model(variant));
            linkLibraries(variant, aside.libraries(variant));
            var manifest = manifest(variant, encoder.hidden(), vocabulary);
            Files.writeString(aside.manifest(variant), manifest.text());
        }
        Files.writeString(aside.path().resolve(STAMP), stamp);
        writeVocabulary(tokens, vocabulary);
        Trees.delete(target.path());
        Files.move(aside.path(), target.path());
        return true;
    }

    private void writeModel(FullEmbedderVariant variant, BertEncoder encoder, Path to)
            throws IOException {
        switch (variant) {
            case PYTORCH -> TorchScriptFile.write(encoder, to);
            case ONNXRUNTIME, ONNXRUNTIME_INT8 -> Trees.linkOrCopy(sources.onnx(variant), to);
        }
    }

    private void linkLibraries(FullEmbedderVariant variant, Path to) throws IOException {
        if (Files.exists(to)) {
            return; // one set of libraries per engine serves all its variants
        }
        Files.createDirectories(to);
        for (Path library : sources.libraries(variant)) {
            Trees.linkOrCopy(library, to.resolve(library.getFileName()));
        }
    }

    private FullEmbedderManifest manifest(
            FullEmbedderVariant variant, int dimension, String vocabularySha256)
            throws IOException {
        return new FullEmbedderManifest(
                FullEmbedderSources.sha256(sources.onnx(variant)),
                vocabularySha256,
                variant.precision(),
                "mean+l2",
                dimension,
                sources.platform());
    }

    private void writeVocabulary(List<String> tokens, String sha256) throws IOException {
        Files.createDirectories(vocabularyFile.toAbsolutePath().getParent());
        Files.writeString(vocabularyFile, String.join("\n", tokens) + "\n");
        Files.writeString(hashFile(), sha256);
    }

    private Path hashFile() {
        return vocabularyFile.resolveSibling(HASH_FILE);
    }
}
