package io.paretorouter.adapter.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullEmbedderDirectoryTest {
    @TempDir Path root;

    @Test
    void theConfiguredDirectoryWins() {
        assertThat(FullEmbedderDirectory.locate(Optional.of(root)).path()).isEqualTo(root);
    }

    @Test
    void theBuildsOwnIsFoundFromItsClasses() {
        assertThat(FullEmbedderDirectory.locate(Optional.empty()).path())
                .isEqualTo(Path.of("target/full").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/classes",
                "target/quarkus-app/app/router.jar",
                "target/quarkus-app/lib/main/a.jar",
                "target/router-runner"
            })
    void everyFormOfTheApplicationFindsIt(String application) throws IOException {
        Path full = Files.createDirectories(root.resolve("target/full"));
        Files.createFile(new FullEmbedderDirectory(full).manifest(FullEmbedderVariant.PYTORCH));
        assertThat(FullEmbedderDirectory.besideOrAbove(root.resolve(application))).contains(full);
    }

    @Test
    void aDirectoryWithoutAManifestIsNotIt() throws IOException {
        Files.createDirectories(root.resolve("target/full"));
        assertThat(FullEmbedderDirectory.besideOrAbove(root.resolve("target/classes"))).isEmpty();
    }
}
