package io.paretorouter.adapter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paretorouter.fixture.SigV4;
import io.paretorouter.fixture.VendorPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class AwsSecretsTest {
    private static final String SECRET =
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:openai-AbCdEf";
    private static final String PARAMETER =
            "arn:aws:ssm:eu-central-1:123456789012:parameter/router/openai";

    /** What goes wrong before the service answers, in this order. */
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    /** Speaks AWS's JSON protocol 1.1 as the two services' documentation has it. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answerOrFail);
        server.start();
    }

    @AfterEach
    void stop() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Ways to fail in passing. */
    private enum Fault {
        BROKEN,
        SILENT,
        FAILING,
        UNAVAILABLE,
        THROTTLED
    }

    private void answerOrFail(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        switch (faults.poll()) {
            case null -> answer(exchange);
            case BROKEN -> exchange.close();
            case SILENT -> awaitClose();
            case FAILING -> send(exchange, 500, "{\"__type\": \"InternalServiceError\"}");
            case UNAVAILABLE -> send(exchange, 503, "<html>try later");
            case THROTTLED -> send(exchange, 400, "{\"__type\": \"ThrottlingException\"}");
        }
    }

    private void awaitClose() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        VendorPeer.Seen seen = new VendorPeer.Seen("/", exchange.getRequestHeaders(), body);
        JsonNode question = new ObjectMapper().readTree(body);
        String service = target.startsWith("AmazonSSM.") ? "ssm" : "secretsmanager";
        SigV4.Scope scope = new SigV4.Scope("eu-central-1", service);
        if (!SigV4.signed(seen, "AKIDEXAMPLE", "secret", scope)) {
            send(exchange, 403, "{\"__type\": \"InvalidSignatureException\"}");
        } else if (target.equals("secretsmanager.GetSecretValue")
                && question.path("SecretId").asText().equals(SECRET)) {
            send(exchange, 200, "{\"ARN\": \"x\", \"SecretString\": \"sk-of-the-secret\\n\"}");
        } else if (target.equals("AmazonSSM.GetParameter")
                && question.path("Name").asText().equals(PARAMETER)
                && question.path("WithDecryption").asBoolean()) {
            send(exchange, 200, "{\"Parameter\": {\"Value\": \"sk-of-the-parameter\"}}");
        } else if (body.length > 0 && question.toString().contains("binary")) {
            send(exchange, 200, "{\"SecretBinary\": \"AA==\"}");
        } else if (question.toString().contains("nonsense")) {
            send(exchange, 200, "<html>");
        } else {
            send(
                    exchange,
                    400,
                    "{\"__type\": \"com.amazonaws#ResourceNotFoundException\", \"Message\": \"no"
                            + " such secret\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String read(String arn, String keyId) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new AwsSecrets(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keyId, "secret")),
                        endpoint)
                .read(SecretArn.of(arn));
    }

    @ParameterizedTest
    @CsvSource({SECRET + ", sk-of-the-secret", PARAMETER + ", sk-of-the-parameter"})
    void readsASecretByItsArnWithASignedRequest(String arn, String key) {
        assertThat(read(arn, "AKIDEXAMPLE")).isEqualTo(key);
        assertThatThrownBy(() -> read(arn, "AKIDOTHER"))
                .isInstanceOf(SecretException.class)
                .hasMessage("cannot read " + arn + ": InvalidSignatureException");
    }

    @ParameterizedTest
    @CsvSource({
        "absent, 'ResourceNotFoundException: no such secret'",
        "binary, it holds no text",
        "nonsense, Unexpected character"
    })
    void saysWhyASecretCannotBeRead(String name, String why) {
        String arn = "arn:aws:secretsmanager:eu-central-1:1:secret:" + name;

        assertThatThrownBy(() -> read(arn, "AKIDEXAMPLE"))
                .isInstanceOf(SecretException.class)
                .hasMessageStartingWith("cannot read " + arn + ": " + why);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @Timeout(60) // a provider may be silent for longer
    void asksAgainForWhatFailsInPassing(Fault fault) {
        faults.add(fault);

        assertThat(read(SECRET, "AKIDEXAMPLE")).isEqualTo("sk-of-the-secret");
        assertThat(faults).isEmpty();
    }

    @Test
    void asksThriceAtMost() {
        faults.addAll(List.of(Fault.FAILING, Fault.THROTTLED, Fault.UNAVAILABLE, Fault.FAILING));

        assertThatThrownBy(() -> read(SECRET, "AKIDEXAMPLE"))
                .isInstanceOf(SecretException.class)
                .hasMessage("cannot read " + SECRET + ": HTTP 503");
        assertThat(calls).hasValue(3);
    }

    @Test
    void asksOnceForWhatIsRefused() {
        assertThatThrownBy(() -> read(SECRET, "AKIDOTHER")).isInstanceOf(SecretException.class);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:s3:::bucket",
                "arn:aws:s3:eu-central-1:1:bucket",
                "arn:aws:ssm:eu-central-1",
                "arn:aws:ssm::1:parameter/x"
            })
    void refusesAnArnThatNamesNoSecret(String arn) {
        assertThat(SecretArn.is(arn)).isTrue();
        assertThatThrownBy(() -> SecretArn.of(arn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(arn);
    }

    @Test
    void asksTheServiceOfTheArnsRegionAndPartition() {
        assertThat(SecretArn.of(SECRET).endpoint())
                .hasToString("https://secretsmanager.eu-central-1.amazonaws.com/");
        assertThat(SecretArn.of("arn:aws-cn:ssm:cn-north-1:1:parameter/x").endpoint())
                .hasToString("https://ssm.cn-north-1.amazonaws.com.cn/");
    }
}
