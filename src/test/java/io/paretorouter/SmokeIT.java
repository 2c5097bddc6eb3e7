package io.paretorouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.fixture.Packaged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starts what the build packaged, and uses it as its users would. */
@QuarkusIntegrationTest
class SmokeIT {
    private static final String QUERY = "What is the derivative of sin(x) cos(x)?";

    @TestHTTPResource URI server;

    @Test
    void routesAQuery() throws IOException, InterruptedException {
        HttpResponse<String> response = post("/v1/route");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode decision = new ObjectMapper().readTree(response.body());
        assertThat(decision.get("candidates")).hasSize(14);
        assertThat(response.headers().firstValue("x-pareto-model"))
                .hasValue(decision.get("model").textValue());
    }

    @Test
    void saysWhichSettingIsMissingWhereNoProviderIsConfigured()
            throws IOException, InterruptedException {
        HttpResponse<String> response = post("/v1/chat/completions");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("router.default-provider");
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        String body =
                "{\"model\":\"auto\",\"messages\":[{\"role\":\"user\",\"content\":\""
                        + QUERY
                        + "\"}]}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void runsACommandAndPrintsNothingButItsResult() throws IOException, InterruptedException {
        Outcome outcome = command("route", QUERY, "--json");
        assertThat(outcome.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(outcome.out()).get("model").textValue())
                .isNotEmpty();
    }

    @Test
    void bothEnginesOfTheFullEmbedderAreThereAndDecideAlike()
            throws IOException, InterruptedException {
        Outcome pytorch = command("route", QUERY, "--json");
        Outcome onnxruntime = command("route", QUERY, "--json", "--engine", "onnxruntime");
        assertThat(onnxruntime.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(onnxruntime.out()).get("model"))
                .isEqualTo(new ObjectMapper().readTree(pytorch.out()).get("model"));
    }

    @Test
    void exitsWithTwoAndOneLineWhenACommandIsMisused() throws IOException, InterruptedException {
        Outcome outcome = command("route", QUERY, "--alpha", "2");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    private record Outcome(int exitCode, String out) {}

    private static Outcome command(String... arguments) throws IOException, InterruptedException {
        assumeThat(Packaged.isNative()).isFalse();
        List<String> line = new ArrayList<>(Packaged.command());
        line.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
