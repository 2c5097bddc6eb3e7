package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events with the fields that AWS documents for each front door. */
class EventReaderTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EventReaderTest.class.getResourceAsStream("/lambda/" + name)) {
            return in.readAllBytes();
        }
    }

    private static Event read(String name) throws IOException, Event.NoRequestException {
        return new EventReader("").read(resource(name));
    }

    private static List<String> values(Event event, String name) {
        return event.request().headers().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HttpHeaders.Field::value)
                .toList();
    }

    private static String body(Event event) {
        return new String(event.request().body(), StandardCharsets.UTF_8);
    }

    @Test
    void readsARestApisRequest() throws Exception {
        Event event = read("rest-api.json");

        assertThat(event.version()).isEqualTo(Event.Version.V1);
        assertThat(event.request().method()).isEqualTo("POST");
        assertThat(event.request().target())
                .isEqualTo("/v1/chat/completions?name=a&name=b%20c&x%26y=%C3%BC");
        assertThat(values(event, "x-two")).containsExactly("first", "second");
        assertThat(body(event)).isEqualTo("{\"model\": \"auto\"}");
    }

    @Test
    void leavesAPathAloneThatBeginsLikeTheStageOfARestApi() throws Exception {
        assertThat(read("rest-api.json").request().target()).startsWith("/v1/chat");
    }

    @Test
    void knowsTheIdOfTheKeyOfARestApi() throws Exception {
        Event event = read("rest-api.json");

        assertThat(event.apiKeyId()).isEqualTo("key-1");
        assertThat(event.toString()).doesNotContain("secret-value");
    }

    @Test
    void readsAnHttpApisRequestWithoutItsStage() throws Exception {
        Event event = read("http-api.json");

        assertThat(event.version()).isEqualTo(Event.Version.V2);
        assertThat(event.request().method()).isEqualTo("GET");
        assertThat(event.request().target()).isEqualTo("/v1/models?a=1&a=2&b=%20c");
        assertThat(values(event, "cookie")).containsExactly("one=1; two=2");
        assertThat(values(event, "x-two")).containsExactly("first,second");
        assertThat(event.request().body()).isEmpty();
    }

    @Test
    void knowsOfNoKeyOfAnHttpApi() throws Exception {
        assertThat(read("http-api.json").apiKeyId()).isNull();
    }

    @Test
    void readsAFunctionUrlsRequestAndDropsWhatConcernedItsConnection() throws Exception {
        Event event = read("function-url.json");

        assertThat(event.request().target()).isEqualTo("/v1/route");
        assertThat(body(event)).isEqualTo("{\"model\": \"auto\"}");
        assertThat(values(event, "x-forwarded-proto")).containsExactly("https");
        assertThat(values(event, "content-length")).isEmpty();
        assertThat(values(event, "transfer-encoding")).isEmpty();
        assertThat(values(event, "connection")).isEmpty();
        assertThat(event.apiKeyId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/prod/v1, prod, abc, abc, /v1",
        "/prod, prod, abc, abc, /",
        "/production/v1, prod, abc, abc, /production/v1",
        "/v1/models, v1, api, abc, /v1/models",
        "/v1, $default, abc, abc, /v1",
        "/a b/ü, $default, abc, abc, /a%20b/%C3%BC",
        "/a%2fb, $default, abc, abc, /a%2fb",
        "/100%, $default, abc, abc, /100%25",
        "'', $default, abc, abc, /"
    })
    void takesTheStageOffTheOwnDomainsPathsOnly(
            String raw, String stage, String prefix, String api, String path) throws Exception {
        byte[] event =
                """
                {"version": "2.0", "rawPath": "%s", "requestContext": {"stage": "%s",
                 "domainPrefix": "%s", "apiId": "%s", "http": {"method": "GET"}}}
                """
                        .formatted(raw, stage, prefix, api)
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(new EventReader("").read(event).request().target()).isEqualTo(path);
    }

    @Test
    void takesACustomDomainsMappingOffWhereOneIsConfigured() throws Exception {
        byte[] event =
                "{\"httpMethod\": \"GET\", \"path\": \"/llm/v1/models\"}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(new EventReader("/llm").read(event).request().target()).isEqualTo("/v1/models");
    }

    @Test
    void readsSingleValuesWhereAnEventHasNoOthers() throws Exception {
        byte[] event =
                """
                {"httpMethod": "GET", "path": "/", "headers": {"A": "1"},
                 "queryStringParameters": {"q": "x y"}, "multiValueHeaders": null}
                """
                        .getBytes(StandardCharsets.UTF_8);
        Event read = new EventReader("").read(event);

        assertThat(read.request().target()).isEqualTo("/?q=x%20y");
        assertThat(values(read, "a")).containsExactly("1");
    }
}
