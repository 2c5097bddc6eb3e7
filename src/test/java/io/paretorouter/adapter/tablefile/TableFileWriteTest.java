package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class TableFileWriteTest {
    private static final byte[] OLD = {1, 2, 3};

    @TempDir Path directory;

    @Test
    void answersTheTableUnderTheVersionThatReadingGivesIt() throws IOException {
        Path file = directory.resolve("t.safetensors");
        RoutingTable written = TableFile.write(Tables.small(), file);
        assertThat(written.version()).isEqualTo(TableFile.read(file).version());
        assertThat(Files.readAllBytes(file)).isEqualTo(TableFile.toBytes(Tables.small()));
        assertOnly("t.safetensors");
    }

    @Test
    void replacesAnOlderFile() throws IOException {
        Path file = Files.write(directory.resolve("t.safetensors"), OLD);
        TableFile.write(Tables.small(), file);
        assertThat(TableFile.read(file).models()).isEqualTo(Tables.small().models());
        assertOnly("t.safetensors");
    }

    @Test
    void leavesTheOlderFileWhereWritingFails() throws IOException {
        Path file = Files.write(directory.resolve("t.safetensors"), OLD);
        Thread.currentThread().interrupt(); // A channel fails at its first write then.
        assertThatExceptionOfType(ClosedByInterruptException.class)
                .isThrownBy(() -> TableFile.write(Tables.small(), file));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
        assertOnly("t.safetensors");
    }

    @Test
    void leavesTheOlderFileWhereTheTableIsTooLarge() throws IOException {
        Path file = Files.write(directory.resolve("t.safetensors"), OLD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.write(Tables.bare(1, 1, 4097), file));
        assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
        assertOnly("t.safetensors");
    }

    @Test
    void leavesADirectoryOfThatNameAndNothingElse() throws IOException {
        Path target = Files.createDirectory(directory.resolve("t.safetensors"));
        assertThatIOException().isThrownBy(() -> TableFile.write(Tables.small(), target));
        assertThat(target).isEmptyDirectory();
        assertOnly("t.safetensors");
    }

    @Test
    void saysWhereTheDirectoryIsMissing() throws IOException {
        Path file = directory.resolve("none").resolve("t.safetensors");
        assertThatIOException().isThrownBy(() -> TableFile.write(Tables.small(), file));
        assertOnly();
    }

    @Test
    void readsOnlyRegularFilesOfBoundedLength() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> TableFile.read(directory.resolve("none")));
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> TableFile.read(directory))
                .withMessage(directory + ": file: expected a regular file");
        Path huge = directory.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> TableFile.read(huge))
                .withMessage(huge + ": file: expected at most 268435456 bytes, got 1099511627776");
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(names);
        }
    }
}
