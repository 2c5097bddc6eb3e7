package io.paretorouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.table.Provenance;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.Server;
import io.paretorouter.fixture.StubProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the build packaged, native executable or jar, as its users would. */
class PackagedIT {
    private static final String FULL_DIRECTORY =
            Path.of("target", "full").toAbsolutePath().toString();
    private static final Pattern FULL = Pattern.compile("full embedder (.*)");

    private static Server start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("ROUTER_EMBEDDER", "express"));
        all.putAll(settings);
        return Server.start(Packaged.command(), all);
    }

    @Test
    void routesChatsAndStreams() {
        try (StubProvider provider = new StubProvider();
                Server server =
                        start(
                                Map.of(
                                        "ROUTER_DEFAULT_PROVIDER", "stub",
                                        "ROUTER_PROVIDERS_STUB_TYPE", "openai",
                                        "ROUTER_PROVIDERS_STUB_BASE_URL", provider.baseUrl()))) {
            Http http = server.http();
            Http.Reply decision = http.post("/v1/route", Bodies.hi("auto"));
            Http.Reply answer = http.post("/v1/chat/completions", Bodies.hi("auto"));
            Http.Reply stream =
                    http.post("/v1/chat/completions", Bodies.hi("auto", ", \"stream\": true"));

            assertThat(decision.json().path("candidates")).hasSize(14);
            assertThat(answer.json().path("model").asText())
                    .isEqualTo(decision.json().path("model").asText());
            assertThat(stream.events().getLast()).isEqualTo("[DONE]");
            assertThat(http.get("/v1/models").json().path("data")).isNotEmpty();
            assertThat(http.get("/q/health/ready").status()).isEqualTo(200);
            assertThat(http.get("/q/metrics").body()).contains("pareto");
        }
    }

    @Test
    void refusesABadRequestByTheFieldsName() {
        try (Server server = start(Map.of())) {
            Http.Reply reply = server.http().post("/v1/route", "{\"model\": \"auto\"}");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.error().path("param").asText()).isEqualTo("messages");
        }
    }

    @Test
    void routesByATableFromAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("mine.safetensors");
        TableFile.write(renamed(PackagedTable.read(PackagedTable.DEMO)), file);
        try (Server server = start(Map.of("ROUTER_TABLE_LOCATION", "file:" + file))) {
            server.awaitLine(Pattern.compile("routing by table mine"));

            assertThat(server.http().post("/v1/route", Bodies.hi("auto")).status()).isEqualTo(200);
        }
    }

    private static RoutingTable renamed(RoutingTable table) {
        Provenance was = table.provenance();
        return new RoutingTable(
                table.models(),
                table.views(),
                table.safeModel(),
                new Provenance("mine", was.data(), was.commit(), was.date()),
                table.version());
    }

    @Test
    void refusesABrokenTableByItsName(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("broken.safetensors");
        TableFile.write(PackagedTable.read(PackagedTable.DEMO), file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        try (Server server = start(Map.of("ROUTER_TABLE_LOCATION", "file:" + file))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.log()).contains("broken.safetensors");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "onnxruntime"})
    void takesOverWithTheFullEmbedder(String engine) {
        try (Server server =
                start(
                        Map.of(
                                "ROUTER_EMBEDDER", "tiered",
                                "ROUTER_FULL_ENGINE", engine,
                                "ROUTER_FULL_DIRECTORY", FULL_DIRECTORY))) {
            Http http = server.http();
            assertThat(server.awaitLine(FULL).group(1)).startsWith("takes over");

            Http.Reply reply = http.post("/v1/route", Bodies.hi("auto"));
            assertThat(reply.header("x-pareto-view")).isEqualTo("full");
        }
    }

    @Test
    void decidesByExpressInTheSmallMemoryOfPareto() {
        assumeThat(Packaged.isNative()).as("its options are a JVM's").isFalse();
        List<String> small = List.of("src/main/scripts/pareto", "--small");
        try (Server server = Server.start(small, Map.of("ROUTER_EMBEDDER", "tiered"))) {
            Http.Reply reply = server.http().post("/v1/route", Bodies.hi("auto"));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("x-pareto-view")).isEqualTo("express");
            assertThat(server.log()).doesNotContainIgnoringCase("VM warning");
        }
    }

    @Test
    void hasNoOfflineCommandsWhereItIsNative() {
        assumeThat(Packaged.isNative()).isTrue();
        List<String> command = new ArrayList<>(Packaged.command());
        command.addAll(List.of("route", "hi"));
        try (Server server = Server.start(command, Map.of())) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.log()).contains("no offline commands");
        }
    }
}
