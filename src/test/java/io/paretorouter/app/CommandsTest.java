package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    /** Prints its arguments and fails with 7. */
    public static final class Echo implements ToolProvider {
        @Override
        public String name() {
            return "pareto";
        }

        @Override
        public int run(PrintWriter out, PrintWriter err, String... args) {
            out.print(String.join(",", args));
            out.flush();
            return 7;
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path directory;

    private int run(ClassLoader loader, String... args) {
        return Commands.run(loader, new PrintStream(out), new PrintStream(err), args);
    }

    private URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void runsTheToolThatTheClassPathOffers() throws IOException {
        Path service = directory.resolve("META-INF/services/java.util.spi.ToolProvider");
        Files.createDirectories(service.getParent());
        Files.writeString(service, Echo.class.getName());

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {url(directory)}, getClass().getClassLoader()) {
                    @Override
                    public java.util.Enumeration<URL> getResources(String name) throws IOException {
                        return findResources(name); // only this test's service
                    }
                }) {
            assertThat(run(loader, "inspect", "--table")).isEqualTo(7);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("inspect,--table");
    }

    @Test
    void saysSoInOneLineWhereThereIsNone() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThat(run(empty, "inspect")).isEqualTo(2);
        }

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no offline commands");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }
}
