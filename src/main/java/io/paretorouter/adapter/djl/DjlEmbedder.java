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
 * The full embedder: all-MiniLM-L6-v2 run by DJL, as a {@link FullEmbedderVariant} says. One
 * instance serves any number of threads; each call runs on the caller's own thread, and a virtual
 * thread keeps its carrier for as long. Equal texts have equal embeddings to the bit on one
 * machine, whoever asks and however often.
 */
public final class DjlEmbedder implements Embedder, AutoCloseable {
    private final EmbedderId id;
    private final int dimension;
    private final Engine engine;
    private final WordPiece wordPiece;
    private final Model model; // also keeps the native module from being collected
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
     * Loads the embedder that the build made, as PyTorch runs it.
     *
     * @throws EmbedderException if it is not there, not complete, or not for this machine
     */
    public static DjlEmbedder load(FullEmbedderDirectory directory) {
        return load(directory, FullEmbedderVariant.PYTORCH);
    }

    /**
     * Loads a variant of the embedder that the build made, in about a second, and runs it once.
     *
     * @throws EmbedderException if it is not there, not complete, or not for this machine
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
        // DJL switches a module to inference on its first call, and that is not thread-safe.
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
     * Embeds tokens, which need not be what any text is cut into; the express embedder is distilled
     * with it.
     *
     * @param ids in the order to read them, [CLS] first and [SEP] last, at most 512
     */
    public Embedding embed(int[] ids) {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList output =
                    model.getBlock().forward(parameters, engine.inputs(manager, ids), false);
            return engine.embedding(output.singletonOrThrow());
        }
    }

    /** Frees the native model. No call may be under way, and none may follow. */
    @Override
    public void close() {
        model.close();
    }
}
