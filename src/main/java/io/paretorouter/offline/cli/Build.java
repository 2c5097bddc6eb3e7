package io.paretorouter.offline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself. */
final class Build {
    private Build() {}

    /** The revision this was built from, or {@code unknown} outside a repository. */
    static String commit() {
        try (InputStream in =
                Build.class.getResourceAsStream("/io/paretorouter/build.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("commit", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
