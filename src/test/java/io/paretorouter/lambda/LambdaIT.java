package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.FrontDoor;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts what the build packaged as a function of a local Lambda. */
class LambdaIT {
    private static final Path APP = Path.of("target", "quarkus-app");

    private final LocalLambda lambda = new LocalLambda(0, Duration.ofMinutes(2));
    private Process function;

    @AfterEach
    void stop() throws InterruptedException {
        if (function != null) {
            function.destroyForcibly().waitFor();
        }
        lambda.close();
    }

    private void start(Map<String, String> environment) throws IOException {
        function = PackagedFunction.start(lambda, environment);
    }

    @ParameterizedTest
    @CsvSource({"streaming, V1", "streaming, V2", "buffered, V1", "buffered, V2"})
    void routesChatsAndStreams(String response, Events events) throws Exception {
        start(Map.of("ROUTER_LAMBDA_RESPONSE", response));
        try (FrontDoor front = new FrontDoor(lambda, events, 0)) {
            lambda.ready().get(120, TimeUnit.SECONDS);
            Http http = new Http(front.uri());
            Http.Reply decision = http.post("/v1/route", Bodies.hi("auto"));
            Http.Reply answer = http.post("/v1/chat/completions", Bodies.hi("auto"));
            Http.Reply stream =
                    http.post("/v1/chat/completions", Bodies.hi("auto", ", \"stream\": true"));

            assertThat(decision.json().path("candidates")).hasSize(14);
            assertThat(answer.json().at("/choices/0/message/content").asText()).isNotEmpty();
            assertThat(stream.events().getLast()).isEqualTo("[DONE]");
            assertThat(lambda.unanswered()).isZero();
        }
        function.destroy(); // SIGTERM
        assertThat(function.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(function.exitValue()).isEqualTo(143);
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTER_ALPHA, 2, router.alpha",
        "ROUTER_LAMBDA_RESPONSE, slow, router.lambda.response",
        "ROUTER_LAMBDA_ENABLED, perhaps, router.lambda.enabled",
        "ROUTER_CONNECT_TIMEOUT, soon, router.connect-timeout",
        "ROUTER_TABLE_LOCATION, file:/no/such.safetensors, router.table.location"
    })
    void tellsLambdaWhichSettingKeepsItFromStarting(String name, String value, String setting)
            throws Exception {
        start(Map.of(name, value));

        assertThat(lambda.initError().get(120, TimeUnit.SECONDS)).contains(setting);
        assertThat(function.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(function.exitValue()).isEqualTo(1);
    }

    @Test
    void tellsLambdaWhatIsWrongWithATable(@TempDir Path directory) throws Exception {
        Path table = directory.resolve("bad.safetensors");
        Files.writeString(table, "this is no table at all, but long enough to have a header");
        start(Map.of("ROUTER_TABLE_LOCATION", "file:" + table));

        assertThat(lambda.initError().get(120, TimeUnit.SECONDS)).contains("bad.safetensors");
    }

    @Test
    void leavesTheEventsToAnAdapterWhereItIsSwitchedOff() throws Exception {
        start(Map.of("ROUTER_LAMBDA_ENABLED", "false", "ROUTER_ALPHA", "2"));
        assertThat(function.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(lambda.initError()).isNotDone();
        assertThat(lambda.ready()).isNotDone();
    }

    @Test
    void holdsOneLoopOnly() throws IOException {
        assumeThat(Packaged.isNative()).isFalse();
        try (Stream<Path> jars = Files.list(APP.resolve("lib").resolve("main"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertThat(names).isNotEmpty().noneMatch(name -> name.contains("amazon-lambda"));
        }
    }
}
