package io.paretorouter.lambda.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the local Lambda against AWS's own runtime client and a stock handler. */
class RuntimeClientTest {
    private static final Path CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void servesAwssOwnRuntimeClient() throws Exception {
        try (LocalLambda lambda = new LocalLambda(0, Duration.ofSeconds(60))) {
            Process client =
                    RuntimeClient.start(
                            lambda,
                            CLASSES,
                            StockHandler.class.getName() + "::handleRequest",
                            Map.of());
            try {
                for (int i = 0; i < 20; i++) {
                    Invoked invoked = lambda.invoke(bytes("{\"n\":" + i + "}"));
                    Invoked.Outcome outcome = invoked.await();
                    JsonNode answer = new ObjectMapper().readTree(outcome.payload());
                    assertThat(outcome.succeeded()).isTrue();
                    assertThat(answer.at("/event/n").asInt()).isEqualTo(i);
                    assertThat(answer.path("id").asText()).isEqualTo(invoked.id());
                    assertThat(answer.path("inTime").asBoolean()).isTrue();
                }
                Invoked.Outcome failed = lambda.invoke(bytes("{\"fail\":true}")).await();
                assertThat(failed.begin().error()).isTrue();
                assertThat(failed.text()).contains("failed, as asked");
                assertThat(lambda.invoke(bytes("{}")).await().succeeded()).isTrue();
                assertThat(lambda.unanswered()).isZero();
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void hearsThatAHandlerIsNotThere() throws Exception {
        try (LocalLambda lambda = new LocalLambda(0, Duration.ofSeconds(60))) {
            Process client =
                    RuntimeClient.start(lambda, CLASSES, "no.such.Handler::handle", Map.of());
            try {
                Invoked.Outcome outcome = lambda.invoke(bytes("{}")).await();
                assertThat(outcome.begin().error()).isTrue();
                assertThat(outcome.text()).contains("no.such.Handler");
            } finally {
                client.destroyForcibly().waitFor();
            }
        }
    }
}
