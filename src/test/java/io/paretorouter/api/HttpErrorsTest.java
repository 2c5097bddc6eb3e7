package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedRouter.class)
class HttpErrorsTest {
    private static final int SIX_MEBIBYTES = 6 << 20;

    @TestHTTPResource("/")
    URI base;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/chat", "/v1/model", "/q/none", "/v1/engines?a=%25"})
    void answersAnUnknownPathInTheErrorSchema(String path) {
        assertError(new Http(base).get(path), 404, "not_found");
    }

    @Test
    void answersAWrongMethodInTheErrorSchema() {
        assertError(new Http(base).get("/v1/chat/completions"), 405, "method_not_allowed");
        assertError(new Http(base).post("/v1/models", "{}"), 405, "method_not_allowed");
    }

    @Test
    void wantsTheBodyDeclaredAsJson() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/v1/route"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertError(new Http(base).send(request), 415, "unsupported_media_type");
    }

    @Test
    void wantsTheTypeOfTheBodyDeclaredAtAll() { // a web page may leave it out unasked
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/v1/route"))
                        .POST(HttpRequest.BodyPublishers.ofString(Bodies.hi("auto", "")));

        assertError(new Http(base).send(request), 415, "unsupported_media_type");
    }

    @Test
    void takesABodyOfSixMebibytesAndRefusesALongerOne() {
        String frame =
                "{\"model\": \"auto\", \"messages\": [{\"role\": \"user\", \"content\": \"\"}]}";
        String longest =
                frame.replace("\"\"", '"' + "a".repeat(SIX_MEBIBYTES - frame.length()) + '"');

        assertThat(new Http(base).post("/v1/route", longest).status()).isEqualTo(200);
        assertError(new Http(base).post("/v1/route", longest + " "), 413, "body_too_large");
    }

    @Test
    void refusesALongBodyOfUnknownLength() {
        byte[] body = new byte[3 * SIX_MEBIBYTES];
        HttpRequest.Builder request =
                new Http(base)
                        .request("/v1/route")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)));

        assertError(new Http(base).send(request), 413, "body_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET nonsense HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void answersAnUnparsableRequestInTheErrorSchema(String request) throws IOException {
        String response = exchange(request);

        assertThat(response).matches("(?s)HTTP/1.[01] 4.*").contains("{\"error\":{");
    }

    @Test
    void servesNoWebPageWhoseNameWasPointedAtThisMachine() throws IOException {
        String response = raw("GET /v1/models HTTP/1.1\r\nHost: evil.example\r\n");

        assertThat(response).startsWith("HTTP/1.1 403 ").contains("\"loopback_only\"");
        assertThat(raw("GET /v1/models HTTP/1.1\r\nHost: localhost:1\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.7",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "Via: 1.1 proxy"
            })
    void servesNobodyWhoComesThroughAProxyOnThisMachine(String header) throws IOException {
        String response = raw("GET /v1/models HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");

        assertThat(response).startsWith("HTTP/1.1 403 ").contains("\"loopback_only\"");
    }

    @Test
    void servesNobodyWhoComesByTheProtocolOfProxies() throws IOException {
        String response = raw("GET /v1/models HTTP/1.0\r\nHost: localhost\r\n");

        assertThat(response).contains(" 403 ").contains("\"loopback_only\"");
    }

    @Test
    void refusesBeforeABodyThatWaitsToBeAskedFor() throws IOException {
        String response =
                exchange(
                        String.join(
                                "\r\n",
                                "POST /v1/route HTTP/1.1",
                                "Host: evil.example",
                                "Content-Type: application/json",
                                "Content-Length: 10",
                                "Expect: 100-continue",
                                "",
                                ""));

        assertThat(response).startsWith("HTTP/1.1 403 ").contains("\"loopback_only\"");
    }

    @Test
    void countsNothingUnderNamesThatStrangersMakeUp() throws IOException {
        raw("MADEUP /v1/models HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(new Http(base).get("/q/metrics").body()).doesNotContain("MADEUP");
    }

    private String raw(String head) throws IOException {
        return exchange(head + "Connection: close\r\n\r\n");
    }

    /** All that comes back until the router hangs up. */
    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertError(Http.Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.error().path("code").asText()).isEqualTo(code);
        assertThat(reply.error().path("type").asText()).isEqualTo("invalid_request_error");
    }
}
