package io.paretorouter.adapter.tablefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts a file in place whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; what it throws leaves the old file in place. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the target, has the disk confirm, and moves the file into place in one step: a
     * reader, or a crash, finds the old file or the new one. On failure the old one stays and
     * nothing else is left.
     *
     * @param target its directory exists
     */
    public static void write(Path target, Content content) throws IOException {
        Path aside =
                target.toAbsolutePath().resolveSibling(".pareto-" + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(aside, content);
            Files.move(
                    aside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside); // Gone already where the move succeeded.
        }
    }

    private static void writeThrough(Path file, Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
