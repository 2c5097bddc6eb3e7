package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.RawRequest;
import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.FrontDoor;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalLambda;
import io.paretorouter.lambda.local.RuntimeClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the function.zip of profile {@code lambda-buffered} under AWS's own Java runtime client: as
 * the managed Java runtime does.
 */
class LambdaBufferedIT {
    private static final Path ZIP = Path.of("target", "function.zip");
    private static final String HANDLER =
            "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private static LocalLambda lambda;
    private static FrontDoor front;
    private static Process runtime;

    @TempDir static Path task;

    @BeforeAll
    static void start() throws IOException {
        unpack();
        lambda = new LocalLambda(0, Duration.ofMinutes(2));
        front = new FrontDoor(lambda, Events.V1, 0);
        runtime = start(lambda, Map.of());
    }

    private static Process start(LocalLambda lambda, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ROUTER_OPEN", "true");
        environment.put("ROUTER_DEFAULT_PROVIDER", "demo");
        environment.put(
                "ROUTER_FULL_DIRECTORY", Path.of("target", "full").toAbsolutePath().toString());
        return RuntimeClient.start(lambda, task, HANDLER, environment);
    }

    private static void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().filter(found -> !found.isDirectory()).toList()) {
                Path file = task.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(task)).isTrue();
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        runtime.destroyForcibly().waitFor();
        front.close();
        lambda.close();
    }

    @Test
    void routesAndAnswers() {
        Http http = new Http(front.uri());
        Http.Reply decision = http.post("/v1/route", Bodies.hi("auto"));
        Http.Reply answer = http.post("/v1/chat/completions", Bodies.hi("auto"));

        assertThat(decision.status()).isEqualTo(200);
        assertThat(decision.json().path("candidates")).hasSize(14);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/choices/0/message/content").asText()).isNotEmpty();
        assertThat(answer.header("x-pareto-model")).isNotEmpty();
    }

    @Test
    void givesAStreamInOnePiece() {
        Http.Reply reply =
                new Http(front.uri())
                        .post("/v1/chat/completions", Bodies.hi("auto", ", \"stream\": true"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.events().getLast()).isEqualTo("[DONE]");
    }

    @Test
    void answersErrorsInOpenAisSchema() {
        Http.Reply reply = new Http(front.uri()).post("/v1/route", "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("code").asText()).isEqualTo("missing_field");
    }

    @Test
    void disconnectsBeforeASnapshotAndServesAfterIt() throws Exception {
        int said = RuntimeClient.log().length();
        try (LocalLambda own = new LocalLambda(0, Duration.ofMinutes(2))) {
            Process restored = start(own, RuntimeClient.snapStart());
            try {
                own.frozen().get(120, TimeUnit.SECONDS);
                assertThat(RuntimeClient.log().substring(said))
                        .contains("disconnected from all providers, for a snapshot")
                        .doesNotContain("restored from a snapshot");
                Invoked invoked = own.invoke(Events.V1.of(RawRequest.get("/v1/models")));
                assertThat(own.ready()).isNotDone();
                own.restore();

                assertThat(invoked.await().text()).contains("\"statusCode\":200");
                assertThat(RuntimeClient.log().substring(said))
                        .contains("restored from a snapshot");
            } finally {
                restored.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void holdsOneLoopOnly() {
        assertThat(task.resolve("io/paretorouter/app")).exists();
        assertThat(task.resolve("io/paretorouter/lambda/Loop.class")).doesNotExist();
        assertThat(task.resolve("io/paretorouter/lambda/RuntimeApi.class")).doesNotExist();
    }
}
