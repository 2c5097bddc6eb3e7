package io.paretorouter.lambda.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** AWS's own Java runtime client in a JVM of its own, as the managed runtime starts it. */
public final class RuntimeClient {
    private static final Path LOG = Path.of("target", "runtime-client.log");

    private RuntimeClient() {}

    /** What SnapStart's functions are told beside; so is which implementation of CRaC there is. */
    public static Map<String, String> snapStart() {
        return Map.of(
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "JAVA_TOOL_OPTIONS", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }

    /** What all have said so far. */
    public static String log() throws IOException {
        return Files.exists(LOG) ? Files.readString(LOG) : "";
    }

    /**
     * Starts it.
     *
     * @param task the unpacked function
     * @param handler {@code class::method}
     * @param environment besides what every function gets
     */
    public static Process start(
            LocalLambda lambda, Path task, String handler, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", classPath(), AWSLambda.class.getName(), handler));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(task.toFile()); // its task root
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_LAMBDA_RUNTIME_API", lambda.address(),
                                "AWS_REGION", "us-east-1",
                                "AWS_LAMBDA_FUNCTION_NAME", "local",
                                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                                "AWS_LAMBDA_LOG_GROUP_NAME", "local",
                                "AWS_LAMBDA_LOG_STREAM_NAME", "local",
                                "LAMBDA_TASK_ROOT", task.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String classPath() {
        return Stream.of(
                        AWSLambda.class,
                        Context.class,
                        PojoSerializer.class,
                        SdkInternalThreadLocal.class)
                .map(RuntimeClient::jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
