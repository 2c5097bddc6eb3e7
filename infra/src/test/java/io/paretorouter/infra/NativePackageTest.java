package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NativePackageTest {
    private static final int ARM = 183;
    private static final int INTEL = 62;
    private static final int SPARC = 2;

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({ARM + ", ARM64", INTEL + ", X86_64"})
    void runsOnTheProcessorThatItWasBuiltFor(int machine, Architecture processor)
            throws IOException {
        Path zip = zip(directory, "bootstrap", elf(machine));
        assertThat(NativePackage.architecture(null, zip)).isEqualTo(processor);
        assertThat(NativePackage.architecture(processor, zip)).isEqualTo(processor);
    }

    @Test
    void refusesToRunOnAnotherProcessor() throws IOException {
        Path intel = zip(directory, "bootstrap", elf(INTEL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativePackage.architecture(Architecture.ARM64, intel))
                .withMessageContaining("is for X86_64, and function.architecture is ARM64");
    }

    @Test
    void refusesAProcessorThatLambdaDoesNotHave() throws IOException {
        Path sparc = zip(directory, "bootstrap", elf(SPARC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativePackage.architecture(null, sparc))
                .withMessageContaining("ELF machine 2");
    }

    @Test
    void refusesAZipWithoutABootstrap() throws IOException {
        Path zip = zip(directory, "router.jar", elf(ARM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NativePackage.architecture(Architecture.ARM64, zip))
                .withMessageContaining("has no executable named bootstrap");
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void aScriptRunsOnAnyProcessor(Architecture processor) throws IOException {
        Path zip = zip(directory, "bootstrap", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        assertThat(NativePackage.architecture(processor, zip)).isEqualTo(processor);
        assertThat(NativePackage.architecture(null, zip)).isEqualTo(Architecture.ARM64);
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
