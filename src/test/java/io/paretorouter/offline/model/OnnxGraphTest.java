package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxGraphTest {
    private static final Path ONNX = Path.of("target/minilm/all-minilm-l6-v2.onnx");

    @TempDir Path directory;

    @Test
    void readsTheWeightsByName() throws IOException {
        var graph = OnnxGraph.read(ONNX);
        assertThat(graph.tensor("embeddings.word_embeddings.weight").shape())
                .containsExactly(30_522, 384);
        assertThat(graph.linearWeight("/encoder/layer.5/intermediate/dense").shape())
                .containsExactly(1536, 384);
        assertThat(graph.has("encoder.layer.6.output.dense.bias")).isFalse();
    }

    @Test
    void namesTheTensorThatIsMissing() throws IOException {
        var graph = OnnxGraph.read(ONNX);
        assertThatThrownBy(() -> graph.tensor("pooler.weight"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(ONNX + " has no tensor pooler.weight");
        assertThatThrownBy(() -> graph.linearWeight("/encoder/layer.6/output/dense"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("/encoder/layer.6/output/dense");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 1000, 100_000, 5_000_000})
    void refusesATruncatedFile(int length) throws IOException {
        Path file = directory.resolve("cut.onnx");
        try (InputStream in = Files.newInputStream(ONNX)) {
            Files.write(file, in.readNBytes(length));
        }
        assertThatThrownBy(() -> OnnxGraph.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("cut.onnx")
                .hasMessageContaining("truncated");
    }

    @Test
    void refusesAFileWithoutWeights() throws IOException {
        Path file = Files.createFile(directory.resolve("empty.onnx"));
        assertThatThrownBy(() -> OnnxGraph.read(file)).hasMessageContaining("holds no weights");
    }

    @Test
    void refusesAFileThatIsNoProtobuf() throws IOException {
        Path file = Files.writeString(directory.resolve("text.onnx"), "<html>not found</html>");
        assertThatThrownBy(() -> OnnxGraph.read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("text.onnx");
    }
}
