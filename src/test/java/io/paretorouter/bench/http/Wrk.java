package io.paretorouter.bench.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The load generator of that name, which has to be installed. */
final class Wrk {
    private static final String QUERY =
            "Which of the following statements about a falling body's kinetic energy is true, and"
                    + " why? ";
    private static final Path SCRIPT = Path.of("target", "bench", "route.lua");

    private Wrk() {}

    /**
     * Requires that it is installed.
     *
     * @throws IllegalStateException saying how to install it
     */
    static void require() throws InterruptedException {
        try {
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "wrk is not installed, which measures /v1/route (Debian: apt-get install wrk)",
                    e);
        }
    }

    /** Posts a query of 68 tokens over so many connections at once, for a time. */
    static WrkResult run(URI target, int connections, int seconds)
            throws IOException, InterruptedException {
        Files.createDirectories(SCRIPT.getParent());
        Files.writeString(
                SCRIPT,
                """
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = [[{"model": "auto", "messages": [{"role": "user", "content": "%s"}]}]]
                """
                        .formatted(QUERY.repeat(4).strip()));
        Process process =
                new ProcessBuilder(
                                "wrk",
                                "--threads=1",
                                "--connections=" + connections,
                                "--duration=" + seconds + "s",
                                "--latency",
                                "--script=" + SCRIPT,
                                target.toString())
                        .redirectErrorStream(true)
                        .start();
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(seconds + 30L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("wrk failed: " + said);
            }
            return WrkResult.parse(said);
        } finally {
            process.destroyForcibly();
        }
    }
}
