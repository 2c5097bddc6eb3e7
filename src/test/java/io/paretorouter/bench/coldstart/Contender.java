package io.paretorouter.bench.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that can be deployed as the function.
 *
 * @param name in the table of results
 * @param command starts it, in {@code directory}
 * @param environment what it needs beyond what all are given
 * @param artifact the files and directories that would be deployed, without the runtime (a JDK,
 *     Node.js) that the platform brings
 */
record Contender(
        String name,
        Path directory,
        List<String> command,
        Map<String, String> environment,
        List<Path> artifact) {

    /** Whether all that it needs is there. */
    boolean isThere() {
        return artifact.stream().allMatch(Files::exists);
    }

    /** Starts it; what it prints goes to a file, what it should know into its environment. */
    Process start(Map<String, String> situation, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(situation);
        return builder.start();
    }

    /** Bytes of what is deployed. */
    long artifactBytes() {
        return artifact.stream().mapToLong(Contender::bytes).sum();
    }

    private static long bytes(Path path) {
        try (Stream<Path> files = Files.walk(path.toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
