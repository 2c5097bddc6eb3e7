package io.paretorouter.lambda;

import io.paretorouter.fixture.Packaged;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Starts what the build packaged as the function of a local Lambda. */
final class PackagedFunction {
    private static final File LOG = Path.of("target", "lambda-it.log").toFile();

    private PackagedFunction() {}

    /**
     * A process of its own, which is to be ended.
     *
     * @param environment what it is told beside what every function here is: to be open, and to
     *     answer by the demo provider
     * @param properties of the JVM or the executable alike
     */
    static Process start(LocalLambda lambda, Map<String, String> environment, String... properties)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Packaged.command(properties))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", lambda.address());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("ROUTER_DEFAULT_PROVIDER", "demo");
        builder.environment().put("ROUTER_OPEN", "true");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
