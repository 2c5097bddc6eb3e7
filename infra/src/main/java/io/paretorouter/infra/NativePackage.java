package io.paretorouter.infra;

import io.paretorouter.infra.settings.Architecture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A native function's package: a zip whose {@code bootstrap} Lambda starts. */
final class NativePackage {
    private static final int ELF_MAGIC = 0x464c457f; // 0x7f E L F, little-endian
    private static final int MACHINE = 18;

    private NativePackage() {}

    /**
     * Refuses a package that Lambda could not start on this processor.
     *
     * @throws IllegalArgumentException if there is no bootstrap, or one for another processor
     * @throws IOException if the file is no zip, or cannot be read
     */
    static void requireFor(Architecture architecture, Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry bootstrap = file.getEntry("bootstrap");
            if (bootstrap == null) {
                throw new IllegalArgumentException(zip + " has no executable named bootstrap");
            }
            ByteBuffer head = head(file, bootstrap);
            if (head.limit() < MACHINE + 2 || head.getInt(0) != ELF_MAGIC) {
                return; // a script, which may run anywhere
            }
            if (head.getShort(MACHINE) != architecture.elfMachine()) {
                throw new IllegalArgumentException(
                        "the bootstrap in %s is for another processor than function.architecture, %s"
                                .formatted(zip, architecture));
            }
        }
    }

    private static ByteBuffer head(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return ByteBuffer.wrap(in.readNBytes(MACHINE + 2)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
