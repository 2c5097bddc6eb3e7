package io.paretorouter.bench.coldstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is compared, where {@code src/test/scripts/cold-start} and the build put it. */
final class Contenders {
    private static final Map<String, String> EXPRESS = Map.of("ROUTER_EMBEDDER", "express");

    private final Path target;
    private final Path directory;
    private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /**
     * The contenders in a build's directory.
     *
     * @param target of the build, absolute
     */
    Contenders(Path target) {
        this.target = target;
        this.directory = target.resolve("cold-start");
    }

    /** All, whether they are there or not; their table is in the package, or where it is said. */
    List<Contender> all(TableInS3 tables) {
        Contender executable = nativeOne("native, express", "express", List.of());
        Contender cached = cached("JVM, AOT cache, express", "-XX:AOTCache=", "app.aot");
        Contender plain =
                jvm("JVM, plain, express", target.resolve("quarkus-app"), List.of(), List.of());
        return List.of(
                executable,
                tables.serves(executable),
                tables.servesSecurely(executable),
                nativeOne("native, tiered", "tiered", List.of(target.resolve("full"))),
                cached,
                tables.serves(cached),
                cached("JVM, AppCDS, express", "-XX:SharedArchiveFile=", "app.jsa"),
                plain,
                tables.serves(plain),
                node(
                        "Node.js, same job (ONNX int8)",
                        "router.cjs",
                        List.of("model", "node_modules")),
                node("Node.js, proxy only", "proxy.cjs", List.of()));
    }

    private Contender nativeOne(String name, String embedder, List<Path> more) {
        Path function = directory.resolve("native");
        Path executable = function.resolve("bootstrap");
        List<Path> artifact = new ArrayList<>(List.of(executable));
        artifact.addAll(more);
        return new Contender(
                name,
                function,
                List.of(executable.toString()),
                Map.of(
                        "ROUTER_EMBEDDER",
                        embedder,
                        "ROUTER_FULL_DIRECTORY",
                        target.resolve("full").toString()),
                artifact);
    }

    private Contender cached(String name, String option, String file) {
        List<String> options =
                List.of(option + file, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return jvm(name, directory.resolve("aot"), options, List.of(file));
    }

    private Contender jvm(String name, Path app, List<String> options, List<String> more) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        List<String> parts = new ArrayList<>(List.of("quarkus-run.jar", "lib", "app", "quarkus"));
        parts.addAll(more);
        return new Contender(
                name, app, command, EXPRESS, parts.stream().map(app::resolve).toList());
    }

    private Contender node(String name, String script, List<String> more) {
        Path peers = directory.resolve("node");
        List<Path> artifact =
                new ArrayList<>(List.of(peers.resolve(script), peers.resolve("runtime.cjs")));
        more.forEach(part -> artifact.add(peers.resolve(part)));
        return new Contender(
                name,
                peers,
                List.of("node", script),
                Map.of("PEER_DIRECTORY", peers.resolve("model").toString()),
                artifact);
    }
}
