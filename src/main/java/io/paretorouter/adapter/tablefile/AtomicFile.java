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

/** Writes a file completely or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of the content; if it throws, the old file stays in place. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file next to the target, forces it to disk, and moves it into place in one step: a
     * reader, or a restart after a crash, finds either the old file or the new one. On failure the
     * old one stays and nothing else is left.
     *
     * @param target its directory must exist
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
            Files.deleteIfExists(aside); // Already gone if the move succeeded.
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
