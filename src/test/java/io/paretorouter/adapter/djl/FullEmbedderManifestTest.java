package io.paretorouter.adapter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.embed.TokenWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullEmbedderManifestTest {
    private static final FullEmbedderManifest MANIFEST =
            new FullEmbedderManifest("w", "v", "fp32", "mean+l2", 384, "linux-x86_64");

    @TempDir Path directory;

    @Test
    void readsWhatItWrites() throws IOException {
        Path file = Files.writeString(directory.resolve("m.properties"), MANIFEST.text());
        assertThat(FullEmbedderManifest.read(file)).isEqualTo(MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weights.sha256",
                "vocabulary.sha256",
                "precision",
                "pooling",
                "dimension",
                "platform"
            })
    void namesTheKeyThatIsMissing(String key) throws IOException {
        String text = MANIFEST.text().replace(key + "=", "other=");
        Path file = Files.writeString(directory.resolve("m.properties"), text);
        assertThatThrownBy(() -> FullEmbedderManifest.read(file))
                .isInstanceOf(EmbedderException.class)
                .hasMessage(file + " lacks " + key);
    }

    @Test
    void refusesADimensionThatIsNoNumber() throws IOException {
        Path file =
                Files.writeString(directory.resolve("m"), MANIFEST.text().replace("384", "many"));
        assertThatThrownBy(() -> FullEmbedderManifest.read(file)).hasMessageContaining("many");
    }

    @Test
    void theIdChangesWithEveryIngredient() {
        var window = TokenWindow.FULL;
        assertThat(
                        Set.of(
                                MANIFEST.id(window),
                                MANIFEST.id(new TokenWindow(128, window.charsPerEnd())),
                                new FullEmbedderManifest("x", "v", "fp32", "mean+l2", 384, "")
                                        .id(window),
                                new FullEmbedderManifest("w", "x", "fp32", "mean+l2", 384, "")
                                        .id(window),
                                new FullEmbedderManifest("w", "v", "int8", "mean+l2", 384, "")
                                        .id(window),
                                new FullEmbedderManifest("w", "v", "fp32", "cls", 384, "")
                                        .id(window)))
                .hasSize(6);
    }

    @Test
    void theIdIsTheSameOnEveryPlatform() {
        var elsewhere = new FullEmbedderManifest("w", "v", "fp32", "mean+l2", 384, "osx-aarch64");
        assertThat(elsewhere.id(TokenWindow.FULL)).isEqualTo(MANIFEST.id(TokenWindow.FULL));
    }
}
