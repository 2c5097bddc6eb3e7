package io.paretorouter.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of a process, as Linux counts it.
 *
 * @param resident bytes that are in memory, shared and file-backed ones included
 * @param peak the most that ever were
 */
public record Footprint(long resident, long peak) {

    /**
     * That of a running process.
     *
     * @throws IOException where there is no {@code /proc}
     */
    public static Footprint of(long pid) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
        return new Footprint(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    }

    private static long bytes(String status, String key) {
        return status.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + key + " in " + status));
    }
}
