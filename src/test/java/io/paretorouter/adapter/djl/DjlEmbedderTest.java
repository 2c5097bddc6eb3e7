package io.paretorouter.adapter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TextSamples;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlEmbedderTest {
    private static final FullEmbedderDirectory FULL =
            FullEmbedderDirectory.locate(Optional.empty());
    private static final List<String> TEXTS =
            Stream.concat(TextSamples.ORDINARY.stream(), TextSamples.ODD.stream()).toList();

    private static DjlEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = DjlEmbedder.load(FULL);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void agreesWithOnnxRuntimeOnEveryText() throws OrtException {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(50);
        var wordPiece = new WordPiece(Vocabulary.bundled());
        try (var reference =
                new OnnxRuntimeReference(Path.of("target/minilm/all-minilm-l6-v2.onnx"))) {
            for (String text : TEXTS) {
                var expected = reference.embed(TokenWindow.FULL.encode(wordPiece, text));
                assertThat(embedder.embed(text).cosine(expected))
                        .as(text)
                        .isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    void embeddingsAreTheSameToTheBitWhoeverAsks() throws InterruptedException, ExecutionException {
        List<Embedding> alone = TEXTS.stream().map(embedder::embed).toList();
        try (var threads = Executors.newFixedThreadPool(4);
                var virtualThreads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new ArrayList<Future<Embedding>>();
            for (String text : TEXTS) {
                together.add(threads.submit(() -> embedder.embed(text)));
                together.add(virtualThreads.submit(() -> embedder.embed(text)));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i / 2));
            }
        }
    }

    @Test
    void tellsTextsApart() {
        var cat = embedder.embed("The cat sleeps on the sofa.");
        var kitten = embedder.embed("A kitten naps on a couch.");
        var tax = embedder.embed("File the tax return before the end of July.");
        assertThat(cat.cosine(kitten)).isGreaterThan(cat.cosine(tax) + 0.4);
    }

    @Test
    void saysWhatItIs() {
        assertThat(embedder.dimension()).isEqualTo(384);
        assertThat(embedder.embed("").dimension()).isEqualTo(384);
        assertThat(embedder.id().view()).isEqualTo("full");
    }

    @Test
    void itsIdChangesOnlyOnPurpose() { // a table fitted with one id is refused by another
        assertThat(embedder.id().sha256())
                .isEqualTo("af967638c6f48d795f6fd5ac0b022e58455578e73f51d19e86eabc54764f253c");
    }

    @Test
    void saysHowToMakeAMissingDirectory(@TempDir Path empty) {
        assertThatThrownBy(() -> DjlEmbedder.load(new FullEmbedderDirectory(empty.resolve("full"))))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining(empty.resolve("full").toString())
                .hasMessageContaining("./mvnw process-classes");
    }

    @Test
    void saysForWhichPlatformTheLibrariesAre(@TempDir Path directory) throws IOException {
        var copy = copyWithManifest(directory, "platform", "pdp-11");
        assertThatThrownBy(() -> DjlEmbedder.load(copy))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining("made for pdp-11")
                .hasMessageContaining("-Dpytorch.platform=");
    }

    @Test
    void namesTheLibraryThatIsMissing(@TempDir Path directory) throws IOException {
        var copy = copyWithManifest(directory, "precision", "fp32");
        assertThatThrownBy(() -> DjlEmbedder.load(copy))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining(
                        copy.libraries(FullEmbedderVariant.PYTORCH)
                                .resolve(System.mapLibraryName("torch"))
                                .toString());
    }

    @Test
    void refusesADamagedModel(@TempDir Path directory) throws IOException {
        var copy = copyWithManifest(directory, "precision", "fp32");
        Files.createDirectory(
                copy.libraries(
                        FullEmbedderVariant.PYTORCH)); // looked at only: libtorch is loaded already
        for (String library : List.of("torch", "djl_torch")) {
            Files.createFile(
                    copy.libraries(FullEmbedderVariant.PYTORCH)
                            .resolve(System.mapLibraryName(library)));
        }
        Files.write(copy.model(FullEmbedderVariant.PYTORCH), new byte[1000]);
        assertThatThrownBy(() -> DjlEmbedder.load(copy))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining(copy.model(FullEmbedderVariant.PYTORCH).toString());
    }

    @Test
    void refusesADirectoryMadeForAnotherVocabulary(@TempDir Path directory) throws IOException {
        var copy = copyWithManifest(directory, "vocabulary.sha256", "none");
        assertThatThrownBy(() -> DjlEmbedder.load(copy))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining("another vocabulary");
    }

    private static FullEmbedderDirectory copyWithManifest(Path directory, String key, String value)
            throws IOException {
        var copy = new FullEmbedderDirectory(directory);
        String manifest = Files.readString(FULL.manifest(FullEmbedderVariant.PYTORCH));
        Files.writeString(
                copy.manifest(FullEmbedderVariant.PYTORCH),
                manifest.replaceAll("(?m)^(" + key + "=).*", "$1" + value));
        return copy;
    }
}
