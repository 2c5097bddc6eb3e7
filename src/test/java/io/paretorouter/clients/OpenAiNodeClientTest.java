package io.paretorouter.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paretorouter.fixture.KeyedRouter;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs {@code src/test/node/clients} with what its lock file names, in {@code target/node}; where
 * there is no Node, or no registry to install from, it is skipped.
 */
@QuarkusTest
@TestProfile(KeyedRouter.class)
@Timeout(value = 7, unit = TimeUnit.MINUTES) // installs, then runs
class OpenAiNodeClientTest {
    private static final Path SOURCES = Path.of("src", "test", "node", "clients");
    private static final Path DIRECTORY = Path.of("target", "node");
    private static final int LONGEST_MINUTES = 3;

    @TestHTTPResource("/v1")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    String stub;

    private record Run(int exit, String output) {}

    @Test
    void theNodeClientWorks() throws IOException, InterruptedException {
        assumeTrue(found("node") && found("npm"), "there is no node, or no npm");
        copySources();
        Run install = run(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        boolean inCi = "true".equals(System.getenv("CI"));
        assumeTrue(inCi || install.exit() == 0, "npm cannot install the client");
        assertThat(install.exit()).as(install.output()).isZero();

        Run tests =
                run(
                        Map.of(
                                "ROUTER_URL",
                                base.toString(),
                                "ROUTER_KEY",
                                KeyedRouter.KEY,
                                "STUB_URL",
                                stub),
                        "node",
                        "--test",
                        "--test-reporter=tap",
                        "client.test.js");

        assertThat(tests.exit()).as(tests.output()).isZero();
        assertThat(tests.output()).contains("# pass 9\n", "# fail 0\n", "# skipped 0\n");
    }

    private static boolean found(String program) {
        String[] directories = System.getenv("PATH").split(java.io.File.pathSeparator);
        return List.of(directories).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static void copySources() throws IOException {
        Files.createDirectories(DIRECTORY);
        for (String file : List.of("package.json", "package-lock.json", "client.test.js")) {
            Files.copy(
                    SOURCES.resolve(file),
                    DIRECTORY.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Run run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(DIRECTORY.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Run run = new Run(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        Files.delete(output);
        return run;
    }
}
