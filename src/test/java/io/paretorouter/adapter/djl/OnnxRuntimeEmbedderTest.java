package io.paretorouter.adapter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.embed.TextSamples;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variants that ONNX Runtime runs, against the default. */
class OnnxRuntimeEmbedderTest {
    private static final FullEmbedderDirectory FULL =
            FullEmbedderDirectory.locate(Optional.empty());
    private static final List<String> TEXTS =
            Stream.concat(TextSamples.ORDINARY.stream(), TextSamples.ODD.stream()).toList();

    private static DjlEmbedder pytorch;
    private static DjlEmbedder fp32;
    private static DjlEmbedder int8;
    private static RoutingTable table;

    @BeforeAll
    static void load() throws IOException {
        pytorch = DjlEmbedder.load(FULL);
        fp32 = DjlEmbedder.load(FULL, FullEmbedderVariant.ONNXRUNTIME);
        int8 = DjlEmbedder.load(FULL, FullEmbedderVariant.ONNXRUNTIME_INT8);
        table = PackagedTable.read("tables/demo-mmlu-pro-2024.safetensors");
    }

    @AfterAll
    static void close() {
        pytorch.close();
        fp32.close();
        int8.close();
    }

    @Test
    void inFp32ItAgreesWithPytorchOnEveryText() {
        assertThat(fp32.id()).isEqualTo(pytorch.id());
        for (String text : TEXTS) {
            assertThat(fp32.embed(text).cosine(pytorch.embed(text)))
                    .as(text)
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void inFp32ItDecidesAsPytorchDoes() {
        var router = new Router(table, fp32.id(), Router.OutOfDistributionPolicy.SAFE);
        for (double alpha : new double[] {0, 0.3, 0.6, 0.9, 1}) {
            var routing =
                    new Routing(
                            new Goal.Weight(new Tradeoff(alpha)),
                            Scorer.Kind.EXPECTED,
                            Eligibility.ANY);
            for (String text : TEXTS) {
                assertThat(router.decide(text, fp32.embed(text), routing).chosen().model())
                        .as("%s at %s", text, alpha)
                        .isEqualTo(
                                router.decide(text, pytorch.embed(text), routing).chosen().model());
            }
        }
    }

    @Test
    void inInt8ItAgreesWithThePublishedModel() throws OrtException {
        var wordPiece = new WordPiece(Vocabulary.bundled());
        Path model = FULL.model(FullEmbedderVariant.ONNXRUNTIME_INT8);
        try (var reference = new OnnxRuntimeReference(model)) {
            for (String text : TEXTS) {
                var expected = reference.embed(TokenWindow.FULL.encode(wordPiece, text));
                assertThat(int8.embed(text).cosine(expected)).as(text).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    void inInt8ItIsNearFp32AndAnotherEmbedder() {
        assertThat(int8.id().view()).isEqualTo("full");
        assertThat(int8.id()).isNotEqualTo(fp32.id());
        for (String text : TextSamples.ORDINARY) {
            assertThat(int8.embed(text).cosine(fp32.embed(text))).as(text).isGreaterThan(0.95);
        }
    }

    @Test
    void aTableOfFp32RefusesInt8WithBothHashes() {
        assertThatThrownBy(() -> new Router(table, int8.id(), Router.OutOfDistributionPolicy.SAFE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(int8.id().sha256())
                .hasMessageContaining(fp32.id().sha256());
    }

    @Test
    void embeddingsAreTheSameToTheBitWhoeverAsks() {
        for (DjlEmbedder embedder : List.of(fp32, int8)) {
            List<Embedding> alone = TEXTS.stream().map(embedder::embed).toList();
            assertThat(TEXTS.parallelStream().map(embedder::embed).toList()).isEqualTo(alone);
        }
    }

    @Test
    void namesTheLibraryThatIsMissing(@TempDir Path directory) throws IOException {
        var copy = new FullEmbedderDirectory(directory);
        var variant = FullEmbedderVariant.ONNXRUNTIME_INT8;
        Files.copy(FULL.manifest(variant), copy.manifest(variant));
        assertThatThrownBy(() -> DjlEmbedder.load(copy, variant))
                .isInstanceOf(EmbedderException.class)
                .hasMessageContaining(
                        copy.libraries(variant)
                                .resolve(System.mapLibraryName("onnxruntime"))
                                .toString());
    }
}
