package io.paretorouter.offline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write, looked at before the work begins. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Refuses a place where no file can be put.
     *
     * @throws IOException saying what is in the way
     */
    static void requirePlaceFor(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || Files.isDirectory(file)) {
            throw new IOException("cannot write " + file + ": it is a directory");
        }
        if (!Files.isDirectory(directory)) {
            throw new IOException("cannot write " + file + ": there is no directory " + directory);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("cannot write " + file + ": no permission in " + directory);
        }
    }
}
