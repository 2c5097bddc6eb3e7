package io.paretorouter.infra;

import io.paretorouter.infra.settings.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A native function's package: a zip whose {@code bootstrap} Lambda starts. */
final class NativePackage {
    private static final int ELF_MAGIC = 0x464c457f; // 0x7f E L F, little-endian
    private static final int MACHINE = 18;

    private NativePackage() {}

    /**
     * The processor to run this package on: the one wanted, or with null the one that it was built
     * for; Graviton for a script, which runs anywhere.
     *
     * @throws IllegalArgumentException if there is no bootstrap, or one for another processor
     * @throws IOException if the file is no zip, or cannot be read
     */
    static Architecture architecture(@Nullable Architecture wanted, Path zip) throws IOException {
        Optional<Architecture> built = built(zip);
        if (wanted == null) {
            return built.orElse(Architecture.ARM64);
        }
        if (built.isPresent() && built.get() != wanted) {
            throw new IllegalArgumentException(
                    "the bootstrap in %s is for %s, and function.architecture is %s"
                            .formatted(zip, built.get(), wanted));
        }
        return wanted;
    }

    private static Optional<Architecture> built(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry bootstrap = file.getEntry("bootstrap");
            if (bootstrap == null) {
                throw new IllegalArgumentException(zip + " has no executable named bootstrap");
            }
            ByteBuffer head = head(file, bootstrap);
            if (head.limit() < MACHINE + 2 || head.getInt(0) != ELF_MAGIC) {
                return Optional.empty();
            }
            int machine = head.getShort(MACHINE);
            return Optional.of(
                    Architecture.ofElf(machine)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "the bootstrap in %s is for a processor that Lambda does not have (ELF machine %d)"
                                                            .formatted(zip, machine))));
        }
    }

    private static ByteBuffer head(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return ByteBuffer.wrap(in.readNBytes(MACHINE + 2)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
