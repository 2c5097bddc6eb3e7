package io.paretorouter.bench.startup;

import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM's AOT cache: classes loaded and linked in a run before. */
final class AotCache {
    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final int FIRST_JDK = 25;

    private AotCache() {}

    /** Whether this JVM makes one in one step. */
    static boolean available() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    /** Runs once to make a cache; the same launch with that cache. */
    static Launch trained(Launch launch) throws IOException, InterruptedException {
        Files.createDirectories(DIRECTORY);
        Path cache = DIRECTORY.resolve(launch.name().replaceAll("\\W+", "-") + ".aot");
        Files.deleteIfExists(cache);
        try (RouterProcess training =
                RouterProcess.start(launch.with("-XX:AOTCacheOutput=" + cache))) {
            training.firstAnswer();
            if (!launch.settings().get(StartupBenchmark.EMBEDDER).equals("express")) {
                training.awaitFull();
            }
            training.end(); // the cache is written then, which takes its time
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM wrote no " + cache);
        }
        return launch.with("-XX:AOTCache=" + cache);
    }
}
