package io.paretorouter.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry point: without arguments the router serves; with arguments an offline command runs. */
@QuarkusMain
public final class Main {
    Main() {}

    /** Serves until stopped, or runs the command and exits with its code. */
    public static void main(String... args) {
        if (args.length == 0) {
            HeadStart.begin();
            LambdaStart.reportFailure();
            Quarkus.run();
        } else {
            System.exit(Commands.run(Main.class.getClassLoader(), System.out, System.err, args));
        }
    }
}
