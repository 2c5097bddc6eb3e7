package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.SnapshotRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.crac.CheckpointException;
import org.crac.Context;
import org.crac.Resource;
import org.crac.RestoreException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a running router does when whoever makes snapshots says that one is made. */
@QuarkusTest
@TestProfile(SnapshotRouter.class)
class SnapshotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BODY =
            "{\"model\": \"auto\", \"messages\": [{\"role\": \"user\", \"content\": \"2+2?\"}]}";

    @TestHTTPResource URI server;
    @Inject Snapshot snapshot;
    @Inject MeterRegistry metrics;

    @ConfigProperty(name = SnapshotRouter.CONNECTIONS)
    URI peers;

    /** Tells its resources as CRaC's specification says: of a snapshot the last one first. */
    private static final class Checkpoints extends Context<Resource> {
        private final List<Resource> resources = new ArrayList<>();

        @Override
        public void register(Resource resource) {
            resources.add(resource);
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context)
                throws CheckpointException {
            for (Resource resource : resources.reversed()) {
                try {
                    resource.beforeCheckpoint(this);
                } catch (Exception e) {
                    CheckpointException failed = new CheckpointException();
                    failed.addSuppressed(e);
                    throw failed;
                }
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) throws RestoreException {
            for (Resource resource : resources) {
                try {
                    resource.afterRestore(this);
                } catch (Exception e) {
                    RestoreException failed = new RestoreException();
                    failed.addSuppressed(e);
                    throw failed;
                }
            }
        }
    }

    private Http.Reply chat() {
        return new Http(server).post("/v1/chat/completions", BODY);
    }

    private static String key(Http.Reply answer) {
        return answer.json().at("/choices/0/message/content").asText();
    }

    private int connections() {
        return Integer.parseInt(new Http(peers).get("").body());
    }

    private double looks(String outcome) {
        Counter counter =
                metrics.find("pareto.table.refresh")
                        .tags("role", "main", "outcome", outcome)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    private static void until(String what, BooleanSupplier so) {
        Instant last = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain: " + what).isBefore(last);
        }
    }

    @Test
    void connectionsAndKeysAreNotInASnapshotAndTheTableIs() throws Exception {
        Checkpoints checkpoints = new Checkpoints();
        snapshot.register(checkpoints);
        Http.Reply before = chat();
        assertThat(key(before)).isEqualTo("Bearer sk-1");
        assertThat(connections()).isEqualTo(1);
        double unchanged = looks("unchanged");
        double updated = looks("updated");

        checkpoints.beforeCheckpoint(checkpoints);
        until("connections closed", () -> connections() == 0);
        assertThat(looks("unchanged")).isEqualTo(unchanged);

        checkpoints.afterRestore(checkpoints);
        until("a look at the tables", () -> looks("unchanged") == unchanged + 1);
        Http.Reply after = chat();
        assertThat(key(after)).isEqualTo("Bearer sk-2");
        assertThat(connections()).isEqualTo(1);
        assertThat(looks("updated")).isEqualTo(updated);
        assertThat(after.header("x-pareto-table")).isEqualTo(before.header("x-pareto-table"));
        assertThat(key(chat())).isEqualTo("Bearer sk-2");
    }
}
