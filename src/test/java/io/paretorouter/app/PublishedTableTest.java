package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.fixture.s3.PublishedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running router follows what is published, and stays up whatever becomes of S3. */
@QuarkusTest
@TestProfile(PublishedRouter.class)
class PublishedTableTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Keys on either side of a canary of half the requests. */
    private static final String IN = key(true);

    private static final String OUT = key(false);

    @TestHTTPResource URI server;
    @Inject MeterRegistry metrics;

    @ConfigProperty(name = PublishedRouter.MAIN)
    String place;

    @ConfigProperty(name = PublishedRouter.CANARY)
    String canaryPlace;

    @ConfigProperty(name = PublishedRouter.SHADOW)
    String shadowPlace;

    private TableStore store;
    private Http http;

    private static String key(boolean inside) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "user-" + i)
                .filter(key -> Canary.position(key) < 0.5 == inside)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void open() {
        store = PublishedRouter.store(place);
        http = new Http(server);
    }

    @AfterEach
    void mend() {
        PublishedRouter.line("good");
    }

    /** Publishes a table, and gives its version. */
    private static String publish(TableStore to, byte[] table) throws IOException {
        return to.publish(table, to.latest()).publication().version();
    }

    private String table(String user) {
        Http.Reply reply =
                http.post(
                        "/v1/route",
                        "{\"model\": \"auto\", \"user\": \""
                                + user
                                + "\", \"messages\": [{\"role\": \"user\", \"content\": \"2+2?\"}]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("table").textValue()).isEqualTo(reply.header("x-pareto-table"));
        return reply.header("x-pareto-table");
    }

    /** Asks until it is so. */
    private static void until(String what, BooleanSupplier so) {
        Instant last = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain: " + what).isBefore(last);
        }
    }

    private void untilServedBy(String version) {
        until("table " + version, () -> table(OUT).equals(version));
    }

    private double count(String role, String outcome, String reason) {
        Counter counter =
                metrics.find("pareto.table.refresh")
                        .tags("role", role, "outcome", outcome, "reason", reason)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    private void untilCounted(String outcome, String reason) {
        double before = count("main", outcome, reason);
        until(
                outcome + " " + reason,
                () -> {
                    table(OUT);
                    return count("main", outcome, reason) > before;
                });
    }

    @Test
    void whatIsPublishedUnderLoadIsTakenOverWithoutAFailedRequest() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService load = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> clients =
                    IntStream.range(0, 4)
                            .mapToObj(client -> load.submit(() -> ask(enough)))
                            .toList();
            for (String name : List.of("second", "third", "fourth")) {
                untilServedBy(publish(store, Renamed.demo(name)));
            }
            enough.set(true);
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isPositive();
            }
        }
    }

    private int ask(AtomicBoolean enough) {
        int asked = 0;
        for (; !enough.get(); asked++) {
            table(OUT);
        }
        return asked;
    }

    @Test
    void aTableThatIsCorruptedOnTheWayIsRefusedAndTakenOnceItIsWhole() throws Exception {
        String old = publish(store, Renamed.demo("old"));
        untilServedBy(old);
        PublishedRouter.line("corrupt");
        String next = publish(store, Renamed.demo("next"));
        until("refused", () -> table(OUT).equals(old) && refusedOrFailed() > 0);
        PublishedRouter.line("good");
        untilServedBy(next);
    }

    /** The SDK may notice by its own checksum, and then cannot read what we would refuse. */
    private double refusedOrFailed() {
        return count("main", "refused", "damaged") + count("main", "failed", "unavailable");
    }

    @Test
    void aTableForAnotherEmbedderIsRefusedUntilTheNext() throws Exception {
        String good = publish(store, Renamed.demo("good"));
        untilServedBy(good);
        publish(store, Renamed.file(TestTable.table(), "for another embedder"));
        untilCounted("refused", "embedder");
        assertThat(table(OUT)).isEqualTo(good);
        Latest latest = Objects.requireNonNull(store.latest());
        Publication back =
                store.rollBack(latest, latest.pointer().previous().orElseThrow()).publication();
        assertThat(back.version()).isEqualTo(good);
        untilCounted("updated", "none");
        assertThat(table(OUT)).isEqualTo(good);
    }

    @Test
    void whileS3IsGoneOrFailsTheLastTableServes() throws Exception {
        String last = publish(store, Renamed.demo("last"));
        untilServedBy(last);
        for (String state : List.of("gone", "503")) {
            PublishedRouter.line(state);
            untilCounted("failed", "unavailable");
            assertThat(table(OUT)).isEqualTo(last);
        }
        PublishedRouter.line("403");
        untilCounted("failed", "denied");
        PublishedRouter.line("good");
        untilServedBy(publish(store, Renamed.demo("after")));
    }

    @Test
    void aCanaryServesItsShareAndAShadowNobody() throws Exception {
        String main = publish(store, Renamed.demo("for most"));
        untilServedBy(main);
        assertThat(table(IN)).isEqualTo(main); // There is no canary table yet.
        String canary = publish(PublishedRouter.store(canaryPlace), Renamed.demo("for some"));
        until("canary", () -> table(IN).equals(canary));
        assertThat(table(OUT)).isEqualTo(main);
        publish(PublishedRouter.store(shadowPlace), Renamed.demo("for none"));
        until(
                "shadow",
                () -> {
                    table(OUT);
                    return compared("agrees") > 0;
                });
        assertThat(compared("differs")).isZero(); // They are alike but for their names.
        assertThat(expected("served")).isEqualTo(expected("shadow"));
    }

    private double compared(String agreement) {
        Counter counter =
                metrics.find("pareto.shadow.decisions").tags("agreement", agreement).counter();
        return counter == null ? 0 : counter.count();
    }

    private double expected(String choice) {
        return metrics.get("pareto.shadow.performance").tags("choice", choice).summary().mean();
    }

    @Test
    void readinessTellsTheTable() {
        String body = http.get("/q/health/ready").body();
        assertThat(body).contains("\"table\": \"" + table(OUT) + "\"");
    }
}
