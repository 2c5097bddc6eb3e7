package io.paretorouter.lambda;

import io.paretorouter.bench.process.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds of the system, as Linux counts it.
 *
 * @param residentBytes in memory, files that are mapped included
 */
record Holdings(int threads, int sockets, long residentBytes) {

    /** Those of a running process. */
    static Holdings of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        int sockets = 0;
        for (Path file : list(process.resolve("fd"))) {
            sockets += isSocket(file) ? 1 : 0;
        }
        return new Holdings(
                list(process.resolve("task")).size(), sockets, Footprint.of(pid).resident());
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static boolean isSocket(Path file) throws IOException {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (NoSuchFileException e) {
            return false; // closed meanwhile
        }
    }
}
