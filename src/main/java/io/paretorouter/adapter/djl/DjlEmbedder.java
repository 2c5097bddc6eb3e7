package io.paretorouter.adapter.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The full embedder: all-MiniLM-L6-v2, run by DJL in a given {@link FullEmbedderVariant}. One
 * instance serves any number of threads. Each call runs on the caller's thread; a virtual thread
 * occupies its carrier meanwhile. On one machine, equal texts have embeddings that are equal to the
 * bit, on any thread and in every call.
 */
public final class DjlEmbedder implements Embedder, AutoCloseable {
    private final EmbedderId id;
    private final int dimension;
    private final Engine engine;
    private final WordPiece wordPiece;
    private final Model model; // also keeps the native module from being garbage-collected
    private final ParameterStore parameters;

    private DjlEmbedder(FullEmbedderManifest manifest, Engine engine, Model model) {
        this.id = manifest.id(TokenWindow.FULL);
        this.dimension = manifest.dimension();
        this.engine = engine;
        this.wordPiece = new WordPiece(Vocabulary.bundled());
        this.model = model;
        this.parameters = new ParameterStore(model.getNDManager(), false);
    }

    /**
     * Loads the embedder that the build made, to run on PyTorch.
     *
     * @throws EmbedderException if it is missing, incomplete, or made for another platform
     */
    public static DjlEmbedder load(FullEmbedderDirectory directory) {
        return load(directory, FullEmbedderVariant.PYTORCH);
    }

    /**
     * Loads a variant of the embedder that the build made, in about a second, and runs it once.
     *
     * @throws EmbedderException if it is missing, incomplete, or made for another platform
     */
    public static DjlEmbedder load(FullEmbedderDirectory directory, FullEmbedderVariant variant) {
        var manifest = FullEmbedderManifest.read(directory.manifest(variant));
        if (!Vocabulary.bundled().sha256().equals(manifest.vocabularySha256())) {
            throw new EmbedderException(
                    directory.path()
                            + " was made for another vocabulary than this application has: make"
                            + " both anew with ./mvnw clean process-classes");
        }
        DjlSettings.apply(directory, manifest, variant);
        Model model = newModel(variant.engine(), directory.libraries(variant));
        loadModel(model, directory.model(variant), variant.engine());
        var embedder = new DjlEmbedder(manifest, variant.engine(), model);
        // DJL switches a module to inference mode on its first call, and that is not thread-safe.
        embedder.embed("");
        return embedder;
    }

    private static Model newModel(Engine engine, Path libraries) {
        try {
            return Model.newInstance("full", Device.cpu(), engine.djlName());
        } catch (EngineException | LinkageError e) {
            throw new EmbedderException(
                    engine.djlName() + " does not start from " + libraries + ": " + e.getMessage(),
                    e);
        }
    }

    private static void loadModel(Model model, Path file, Engine engine) {
        try {
            model.load(file, null, engine.options());
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new EmbedderException(
                    "cannot load " + file + ": make it anew with ./mvnw clean process-classes", e);
        }
    }

    @Override
    public EmbedderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Embedding embed(String text) {
        return embed(TokenWindow.FULL.encode(wordPiece, text));
    }

    /**
     * Embeds tokens, which need not come from any text; used to distil the express embedder.
     *
     * @param ids in reading order, [CLS] first and [SEP] last, at most 512
     */
    public Embedding embed(int[] ids) {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList output =
                    model.getBlock().forward(parameters, engine.inputs(manager, ids), false);
            return engine.embedding(output.singletonOrThrow());
        }
    }

    /** Frees the native model. No call may be under way or follow. */
    @Override
    public void close() {
        model.close();
    }
}
