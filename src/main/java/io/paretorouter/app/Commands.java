package io.paretorouter.app;

import io.quarkus.runtime.ImageMode;
import java.io.PrintStream;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;

/** Runs the offline commands. This package does not know them: they are looked up as a service. */
final class Commands {
    private static final String TOOL = "pareto";
    private static final int NO_TOOL = 2;

    private Commands() {}

    /** Runs a command and gives its exit code; 2 if this build has no commands. */
    static int run(ClassLoader loader, PrintStream out, PrintStream err, String... args) {
        if (ImageMode.current() == ImageMode.JVM) { // native executables have none
            for (ToolProvider tool : ServiceLoader.load(ToolProvider.class, loader)) {
                if (tool.name().equals(TOOL)) {
                    return tool.run(out, err, args);
                }
            }
        }
        err.println(
                "This build has no offline commands: start it without arguments to serve, or use"
                        + " the jar.");
        return NO_TOOL;
    }
}
