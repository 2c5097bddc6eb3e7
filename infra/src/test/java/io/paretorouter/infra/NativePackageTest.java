package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.infra.settings.Architecture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePackageTest {
    private static final int ARM = 183;
    private static final int INTEL = 62;

    @TempDir Path directory;

    @Test
    void takesAnExecutableForTheProcessor() throws IOException {
        Path arm = zip(directory, "bootstrap", elf(ARM));
        assertThatCode(() -> NativePackage.requireFor(Architecture.ARM64, arm))
                .doesNotThrowAnyException();
        Path intel = zip(directory, "bootstrap", elf(INTEL));
        assertThatCode(() -> NativePackage.requireFor(Architecture.X86_64, intel))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnExecutableForAnotherProcessor() throws IOException {
        Path intel = zip(directory, "bootstrap", elf(INTEL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativePackage.requireFor(Architecture.ARM64, intel))
                .withMessageContaining("for another processor than function.architecture, ARM64");
    }

    @Test
    void refusesAZipWithoutABootstrap() throws IOException {
        Path zip = zip(directory, "router.jar", elf(ARM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativePackage.requireFor(Architecture.ARM64, zip))
                .withMessageContaining("has no executable named bootstrap");
    }

    @Test
    void takesAScriptForAnyProcessor() throws IOException {
        Path zip = zip(directory, "bootstrap", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        assertThatCode(() -> NativePackage.requireFor(Architecture.ARM64, zip))
                .doesNotThrowAnyException();
    }

    static Path zip(Path directory, String entry, byte[] content) throws IOException {
        Path zip = directory.resolve("function.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return zip;
    }

    /** The head of an executable, as far as it says what processor it is for. */
    static byte[] elf(int machine) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x7f, 'E', 'L', 'F'})
                .putShort(18, (short) machine)
                .array();
    }
}
