package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFullEmbedderTest {
    private static final Path MINILM = Path.of("target/minilm").toAbsolutePath();
    private static final String ONNX = "all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";
    private static final String PLATFORM = "pdp11";

    @TempDir Path directory;
    private Path library;

    /** The real model, and libraries of a few bytes. */
    @BeforeEach
    void unpackSources() throws IOException {
        Path minilm = Files.createDirectories(directory.resolve("minilm"));
        Trees.linkOrCopy(MINILM.resolve(ONNX), minilm.resolve(ONNX));
        Trees.linkOrCopy(MINILM.resolve(TOKENIZER), minilm.resolve(TOKENIZER));
        Path pytorch = directory.resolve("libtorch/pytorch/cpu").resolve(PLATFORM);
        Path bridge = directory.resolve("pytorch-jni/jnilib").resolve(PLATFORM).resolve("cpu");
        library = Files.writeString(Files.createDirectories(pytorch).resolve("libtorch.so"), "t");
        Files.writeString(Files.createDirectories(bridge).resolve("libdjl_torch.so"), "d");
    }

    @Test
    void makesTheSameBytesEveryTime() throws IOException {
        assertThat(build("one").run()).isTrue();
        assertThat(build("two").run()).isTrue();
        for (String file :
                new String[] {"full/model.pt", "full/manifest.properties", "vocab.txt"}) {
            Path one = directory.resolve("one").resolve(file);
            Path two = directory.resolve("two").resolve(file);
            assertThat(Files.mismatch(one, two)).as(file).isEqualTo(-1);
        }
    }

    @Test
    void makesNothingThatIsUpToDate() throws IOException {
        assertThat(build("one").run()).isTrue();
        assertThat(build("one").run()).isFalse();
        Files.delete(directory.resolve("one/vocab.txt"));
        assertThat(build("one").run()).isTrue();
    }

    @Test
    void makesAllAnewWhenASourceChanges() throws IOException {
        assertThat(build("one").run()).isTrue();
        Files.setLastModifiedTime(library, FileTime.fromMillis(0));
        assertThat(build("one").run()).isTrue();
    }

    @Test
    void putsTheLibrariesOfBothArtifactsTogether() throws IOException {
        build("one").run();
        assertThat(directory.resolve("one/full/lib/libtorch.so")).hasContent("t");
        assertThat(directory.resolve("one/full/lib/libdjl_torch.so")).hasContent("d");
    }

    private BuildFullEmbedder build(String name) {
        Path target = directory.resolve(name);
        return new BuildFullEmbedder(
                new FullEmbedderSources(directory, PLATFORM),
                new FullEmbedderDirectory(target.resolve("full")),
                target.resolve("vocab.txt"));
    }
}
