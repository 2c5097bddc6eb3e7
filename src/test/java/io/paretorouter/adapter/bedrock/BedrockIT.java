package io.paretorouter.adapter.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.Server;
import io.paretorouter.fixture.VendorPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has what the build packaged, native executable or jar, call Bedrock's wire format. */
class BedrockIT {
    @Test
    void answersWholeAndStreamed(@TempDir Path directory) throws IOException {
        Path models = directory.resolve("models.json");
        Files.writeString(
                models, "{\"aws/claude\": {\"provider\": \"aws\", \"id\": \"vendor:200\"}}");
        try (VendorPeer peer = new VendorPeer(new BedrockScript());
                Server server = Server.start(Packaged.command(), settings(peer, models))) {
            Http http = server.http();
            Http.Reply whole = http.post("/v1/chat/completions", Bodies.hi("aws/claude"));
            Http.Reply stream =
                    http.post(
                            "/v1/chat/completions", Bodies.hi("aws/claude", ", \"stream\": true"));

            assertThat(whole.json().at("/choices/0/message/content").asText()).isNotEmpty();
            assertThat(stream.events()).hasSizeGreaterThan(2);
            assertThat(stream.events().getLast()).isEqualTo("[DONE]");
        }
    }

    private static Map<String, String> settings(VendorPeer peer, Path models) {
        return Map.of(
                "ROUTER_EMBEDDER",
                "express",
                "ROUTER_MODELS_FILE",
                models.toString(),
                "ROUTER_PROVIDERS_AWS_TYPE",
                "bedrock",
                "ROUTER_PROVIDERS_AWS_REGION",
                BedrockScript.REGION,
                "ROUTER_PROVIDERS_AWS_BASE_URL",
                peer.url(),
                "AWS_ACCESS_KEY_ID",
                BedrockScript.KEY_ID,
                "AWS_SECRET_ACCESS_KEY",
                BedrockScript.SECRET);
    }
}
