package io.paretorouter.offline.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingCacheTest {
    private static final int DIMENSION = 7;
    private static final EmbedderId ID = TestTables.EMBEDDER;
    private static final Embedding ONE = TestTables.randomQuery(new SplittableRandom(1), DIMENSION);
    private static final Embedding TWO = TestTables.randomQuery(new SplittableRandom(2), DIMENSION);

    @TempDir Path temporary;

    private Path directory;

    @BeforeEach
    void name() {
        directory = temporary.resolve("made/when/needed");
    }

    private EmbeddingCache open() throws IOException {
        return EmbeddingCache.open(directory, ID, DIMENSION);
    }

    private Path savedFile() throws IOException {
        EmbeddingCache cache = open();
        cache.put("one", ONE);
        cache.put("zwei – 二", TWO);
        cache.save();
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void remembersNothingAtFirst() throws IOException {
        assertThat(open().get("one")).isNull();
    }

    @Test
    void givesBackWhatWasSavedToTheBit() throws IOException {
        savedFile();
        assertThat(open().get("one")).isEqualTo(ONE);
        assertThat(open().get("zwei – 二")).isEqualTo(TWO);
        assertThat(open().get("three")).isNull();
    }

    @Test
    void remembersAcrossProcessesOnlyWhatWasSaved() throws IOException {
        open().put("one", ONE);
        assertThat(open().get("one")).isNull();
    }

    @Test
    void refusesADirectoryThatCannotBeMadeBeforeAnythingIsEmbedded() throws IOException {
        directory = Files.writeString(temporary.resolve("file"), "in the way").resolve("cache");
        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(directory.toString());
    }

    @Test
    void keepsWhatItHadWhenMoreIsSaved() throws IOException {
        savedFile();
        EmbeddingCache cache = open();
        cache.put("three", ONE);
        cache.save();
        assertThat(open().get("zwei – 二")).isEqualTo(TWO);
        assertThat(open().get("three")).isEqualTo(ONE);
    }

    @Test
    void writesTheSameBytesInWhateverOrderTextsCame() throws IOException {
        byte[] first = Files.readAllBytes(savedFile());
        Files.delete(savedFile());
        EmbeddingCache cache = open();
        cache.put("zwei – 二", TWO);
        cache.put("one", ONE);
        cache.save();
        assertThat(savedFile()).hasBinaryContent(first);
    }

    @Test
    void keepsTheWorkOfEachEmbedderInItsOwnFile() throws IOException {
        savedFile();
        EmbedderId other = new EmbedderId("full", "1".repeat(64));
        assertThat(EmbeddingCache.open(directory, other, DIMENSION).get("one")).isNull();
    }

    private static Stream<byte[]> damage() {
        return Stream.of(new byte[0], new byte[31], "# not a cache".repeat(50).getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void passesOverAForeignFileAndReplacesIt(byte[] foreign) throws IOException {
        Path file = savedFile();
        Files.write(file, foreign);
        assertThat(open().get("one")).isNull();
        savedFile();
        assertThat(open().get("one")).isEqualTo(ONE);
    }

    @Test
    void passesOverAFileOfWhichAnyByteIsDamaged() throws IOException {
        Path file = savedFile();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(file, damaged);
            assertThat(open().get("one")).as("byte %d", at).isNull();
        }
    }

    @Test
    void passesOverAFileCutOffAnywhere() throws IOException {
        Path file = savedFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(open().get("one")).as("length %d", length).isNull();
        }
    }

    @Test
    void passesOverAFileOfAnotherDimension() throws IOException {
        savedFile();
        assertThat(EmbeddingCache.open(directory, ID, DIMENSION + 1).get("one")).isNull();
    }
}
