package io.paretorouter.offline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build recorded about itself. */
final class Build {
    private Build() {}

    /**
     * The commit this was built from, with {@code -dirty} appended if the sources had been changed;
     * {@code unknown} if none was recorded.
     */
    static String commit() {
        try (InputStream in =
                Build.class.getResourceAsStream("/io/paretorouter/build.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            boolean dirty = properties.getProperty("git.dirty", "false").equals("true");
            return properties.getProperty("git.commit.id.abbrev", "unknown")
                    + (dirty ? "-dirty" : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
