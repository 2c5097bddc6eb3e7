package io.paretorouter.lambda.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs a local Lambda from a shell, and the function too if its command is given. */
public final class LocalLambdaMain {
    private static final String USAGE =
            """
            Usage: local-lambda [--events v1|v2] [--port N] [--api-port N] [--timeout SECONDS] [-- COMMAND...]
            Serves HTTP on --port (9000) by invoking the function that asks on --api-port (9001) for events:
            v1 is API Gateway REST, v2 (the default) HTTP API and function URL. COMMAND is started with
            AWS_LAMBDA_RUNTIME_API set; without one, start the function yourself.
            """;

    private Events events = Events.V2;
    private int port = 9000;
    private int apiPort = 9001;
    private Duration timeout = Duration.ofSeconds(30);

    private LocalLambdaMain() {}

    /** Runs until the command ends, or for ever. */
    public static void main(String... args) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(args);
        int command = words.contains("--") ? words.indexOf("--") : words.size();
        LocalLambdaMain settings = new LocalLambdaMain();
        try {
            settings.read(words.subList(0, command));
        } catch (IllegalArgumentException e) {
            System.err.print(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
        System.exit(settings.run(words.subList(Math.min(command + 1, words.size()), words.size())));
    }

    private void read(List<String> options) {
        for (int i = 0; i < options.size(); i += 2) {
            if (i + 1 == options.size()) {
                throw new IllegalArgumentException(options.get(i) + " has no value");
            }
            String value = options.get(i + 1);
            switch (options.get(i)) {
                case "--events" -> events = Events.valueOf(value.toUpperCase(Locale.ROOT));
                case "--port" -> port = Integer.parseInt(value);
                case "--api-port" -> apiPort = Integer.parseInt(value);
                case "--timeout" -> timeout = Duration.ofSeconds(Long.parseLong(value));
                default -> throw new IllegalArgumentException("unknown: " + options.get(i));
            }
        }
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(apiPort, timeout);
                FrontDoor front = new FrontDoor(lambda, events, port)) {
            System.err.printf(
                    "HTTP at %s, AWS_LAMBDA_RUNTIME_API=%s, events %s%n",
                    front.uri(), lambda.address(), events);
            lambda.onInitError(error -> System.err.println("cannot start: " + error));
            if (command.isEmpty()) {
                Thread.currentThread().join();
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", lambda.address());
            Process function = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(function::destroy));
            return function.waitFor();
        }
    }
}
