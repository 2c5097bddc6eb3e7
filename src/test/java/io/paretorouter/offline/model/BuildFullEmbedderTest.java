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
    private static final String INT8_ONNX = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";
    private static final String PLATFORM = "pdp11-x86_64";

    @TempDir Path directory;
    private Path library;

    /** The real model, and libraries of a few bytes. */
    @BeforeEach
    void unpackSources() throws IOException {
        Path minilm = Files.createDirectories(directory.resolve("minilm"));
        for (String file : new String[] {ONNX, INT8_ONNX, TOKENIZER}) {
            Trees.linkOrCopy(MINILM.resolve(file), minilm.resolve(file));
        }
        Path pytorch = directory.resolve("libtorch/pytorch/cpu").resolve(PLATFORM);
        Path bridge = directory.resolve("pytorch-jni/jnilib").resolve(PLATFORM).resolve("cpu");
        Path onnxruntime = directory.resolve("onnxruntime/ai/onnxruntime/native/pdp11-x64");
        library = Files.writeString(Files.createDirectories(pytorch).resolve("libtorch.so"), "t");
        Files.writeString(Files.createDirectories(bridge).resolve("libdjl_torch.so"), "d");
        Files.writeString(Files.createDirectories(onnxruntime).resolve("libonnxruntime.so"), "o");
    }

    @Test
    void makesTheSameBytesEveryTime() throws IOException {
        assertThat(build("one").run()).isTrue();
        assertThat(build("two").run()).isTrue();
        for (String file :
                new String[] {
                    "full/model.pt",
                    "full/manifest.properties",
                    "full/manifest-int8.properties",
                    "vocab.txt"
                }) {
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
    void takesTheOnnxModelsAsTheyAre() throws IOException {
        build("one").run();
        Path full = directory.resolve("one/full");
        assertThat(Files.mismatch(MINILM.resolve(ONNX), full.resolve("model.onnx"))).isEqualTo(-1);
        assertThat(Files.mismatch(MINILM.resolve(INT8_ONNX), full.resolve("model-int8.onnx")))
                .isEqualTo(-1);
        assertThat(full.resolve("manifest.properties")).content().contains("precision=fp32");
        assertThat(full.resolve("manifest-int8.properties")).content().contains("precision=int8");
    }

    @Test
    void putsTheLibrariesOfEachEngineTogether() throws IOException {
        build("one").run();
        assertThat(directory.resolve("one/full/lib/libtorch.so")).hasContent("t");
        assertThat(directory.resolve("one/full/lib/libdjl_torch.so")).hasContent("d");
        assertThat(directory.resolve("one/full/lib-onnxruntime/libonnxruntime.so")).hasContent("o");
    }

    private BuildFullEmbedder build(String name) {
        Path target = directory.resolve(name);
        return new BuildFullEmbedder(
                new FullEmbedderSources(directory, PLATFORM),
                new FullEmbedderDirectory(target.resolve("full")),
                target.resolve("vocab.txt"));
    }
}
