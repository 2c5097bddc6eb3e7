package io.paretorouter.offline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks the file that a command is to write, before the work begins. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Refuses a file that cannot be written, or must not be.
     *
     * @param read files that the command reads
     * @throws IOException saying what is in the way
     * @throws IllegalArgumentException if one of the files read would be overwritten
     */
    static void requirePlaceFor(Path file, Path... read) throws IOException {
        for (Path source : read) {
            if (Files.exists(file) && Files.exists(source) && Files.isSameFile(file, source)) {
                throw new IllegalArgumentException(
                        "cannot write " + file + ": it is read by this command, write elsewhere");
            }
        }
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
