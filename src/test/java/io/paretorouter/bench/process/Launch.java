package io.paretorouter.bench.process;

import io.paretorouter.fixture.Packaged;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to start the packaged router.
 *
 * @param name for people
 * @param runner what runs it: java and its options, or a native executable
 * @param settings of the router, by name
 * @param program what java runs: {@code -jar FILE}, or a class path and a class
 */
public record Launch(
        String name, List<String> runner, Map<String, String> settings, List<String> program) {
    /** The options of {@code pareto --small}. */
    public static final List<String> SMALL = List.of("@src/main/scripts/small.options");

    private static final Path APPLICATION = Path.of("target", "quarkus-app");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** As users start it: {@code java -jar}. */
    public static Launch jar(String name, List<String> jvm, Map<String, String> settings) {
        Path jar = APPLICATION.resolve("quarkus-run.jar");
        return new Launch(name, java(jvm), settings, List.of("-jar", jar.toString()));
    }

    /** What the build packaged last, jar or native executable: see {@link Packaged}. */
    public static Launch packaged(String name, Map<String, String> settings) {
        return Packaged.isNative()
                ? new Launch(name, Packaged.command(), settings, List.of())
                : jar(name, List.of(), settings);
    }

    private static List<String> java(List<String> options) {
        return Stream.concat(Stream.of(JAVA), options.stream()).toList();
    }

    /**
     * The same jars on the class path of the JVM itself: its AOT cache holds no classes that a
     * class loader of the application's own loads, as with {@code -jar} nearly all are.
     */
    public static Launch flat(String name, List<String> jvm, Map<String, String> settings)
            throws IOException {
        List<String> jars = new ArrayList<>();
        for (String directory : List.of("quarkus", "app", "lib/boot", "lib/main")) {
            jars.addAll(jars(APPLICATION.resolve(directory)));
        }
        return new Launch(
                name,
                java(jvm),
                settings,
                List.of( // what the jar's manifest says otherwise
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                        "-cp",
                        String.join(File.pathSeparator, jars),
                        "io.paretorouter.app.Main"));
    }

    /** By name, the last first: Quarkus's transformed classes go before its generated ones. */
    private static List<String> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The same with further options of the JVM. */
    public Launch with(String... options) {
        List<String> more = Stream.concat(runner.stream(), Stream.of(options)).toList();
        return new Launch(name, more, settings, program);
    }

    /** The command line, but for the port. */
    List<String> command(int port) {
        List<String> command = new ArrayList<>(runner);
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(program);
        return command;
    }
}
