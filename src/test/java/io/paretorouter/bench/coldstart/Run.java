package io.paretorouter.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One start, as it was when the answer came.
 *
 * @param millis from the start of the process
 * @param cpuMillis of all its threads, in the kernel's ticks of 10 ms
 * @param residentBytes the most it had in memory
 */
record Run(double millis, double cpuMillis, double residentBytes) {

    /** Reads the clock and what Linux knows of the process. */
    static Run of(Process process, long startNanos) throws IOException {
        double millis = (System.nanoTime() - startNanos) / 1e6;
        double cpu =
                process.info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElseThrow()
                        .doubleValue();
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return new Run(millis, cpu, 1024 * Double.parseDouble(line.replaceAll("\\D", "")));
            }
        }
        throw new IOException("Linux does not say how much memory " + process.pid() + " has");
    }
}
