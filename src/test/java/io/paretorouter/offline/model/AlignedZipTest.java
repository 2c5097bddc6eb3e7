package io.paretorouter.offline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedZipTest {
    @TempDir Path directory;

    @Test
    void everyContentStartsAtAMultipleOf64() throws IOException {
        Path file = directory.resolve("a.zip");
        try (var zip = new AlignedZip(file)) {
            for (int i = 0; i < 130; i++) {
                zip.add(
                        "x".repeat(1 + i),
                        ("<" + i + ">").repeat(1 + i % 7).getBytes(StandardCharsets.US_ASCII));
            }
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 130; i++) {
            assertThat(bytes.indexOf("<" + i + ">") % 64).as("entry %d", i).isZero();
        }
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(130);
        }
    }
}
