package io.paretorouter.offline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself. */
final class Build {
    private Build() {}

    /**
     * The revision this was built from, {@code -dirty} after it if it was changed, or {@code
     * unknown}.
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
