package io.paretorouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.Server;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what lies in the container images from a directory, with the environment that the
 * Dockerfiles set and no other.
 */
class ContainerLayoutIT {
    private static final Path SOURCES = Path.of("src", "main", "docker");
    private static final String PLACE = "/opt/pareto-router";
    private static final Pattern SETTING = Pattern.compile("(ROUTER_[A-Z_]+=\\S+)");

    @TempDir Path directory;

    @BeforeEach
    void needsTheExecutable() {
        assumeThat(Packaged.isNative()).isTrue();
    }

    /** Lays out a tier's image and gives the command that starts it as its Dockerfile does. */
    private List<String> layOut(String tier) throws IOException, InterruptedException {
        ProcessBuilder layout =
                new ProcessBuilder(
                        SOURCES.resolve("layout").toString(), tier, directory.toString());
        layout.environment().put("NATIVE_EXECUTABLE", Packaged.command().getFirst());
        assertThat(layout.redirectErrorStream(true).redirectOutput(log()).start().waitFor())
                .isZero();
        String dockerfile = Files.readString(SOURCES.resolve("Dockerfile." + tier));
        assertThat(dockerfile).contains("ENTRYPOINT [\"" + PLACE + "/bootstrap\"]");
        List<String> command = new ArrayList<>(List.of("env", "-i", "QUARKUS_HTTP_PORT=0"));
        SETTING.matcher(dockerfile)
                .results()
                .map(setting -> setting.group(1).replace(PLACE, directory.toString()))
                .forEach(command::add);
        command.add(directory.resolve("bootstrap").toString());
        return command;
    }

    private static File log() {
        return Path.of("target", "container-layout-it.log").toFile();
    }

    private int healthcheck(int port) throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder(directory.resolve("healthcheck").toString());
        check.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return check.redirectErrorStream(true).redirectOutput(log()).start().waitFor();
    }

    @Test
    void servesExpressAndKnowsThatItIsReady() throws Exception {
        int port;
        try (Server server = Server.start(layOut("express"), Map.of())) {
            port = server.port();
            Http http = new Http(URI.create("http://127.0.0.1:" + port + "/"));

            assertThat(healthcheck(port)).isZero();
            assertThat(http.post("/v1/route", Bodies.hi("auto")).header("x-pareto-view"))
                    .isEqualTo("express");
        }
        assertThat(healthcheck(port)).isNotZero();
    }

    @Test
    void takesOverWithTheFullEmbedderFromStrippedLibraries() throws Exception {
        try (Server server = Server.start(layOut("full"), Map.of())) {
            Http http = server.http();
            server.awaitLine(Pattern.compile("full embedder takes over"));

            assertThat(http.post("/v1/route", Bodies.hi("auto")).header("x-pareto-view"))
                    .isEqualTo("full");
        }
    }
}
