package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.s3.BadLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which table the router starts. */
class TableSourcesTest {
    @TempDir Path directory;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private TableSources sources(String location, String fallback, String... more)
            throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("router.table.location", location);
        settings.put("router.table.fallback", fallback);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new TableSources(SettingsTest.config(settings), metrics);
    }

    private String place() {
        return "file:" + directory + "/";
    }

    private TableStore store() {
        Duration second = Duration.ofSeconds(1);
        return TableStore.at(
                TableLocation.stored(place()),
                new S3Settings(null, null, false, new S3Settings.Timeouts(second, second)),
                InstantSource.system());
    }

    private static String demo() throws IOException {
        return PackagedTable.read(PackagedTable.DEMO).version();
    }

    @Test
    void withWhatIsPublished() throws IOException {
        store().publish(Renamed.demo("published"), null);
        TableSources sources = sources(place(), "none");
        assertThat(sources.first().provenance().name()).isEqualTo("published");
        assertThat(sources.waiting()).isFalse();
    }

    @Test
    void withASingleFile() throws IOException {
        Path file = Files.write(directory.resolve("t.safetensors"), Renamed.demo("file"));
        assertThat(sources("file:" + file, "none").first().provenance().name()).isEqualTo("file");
    }

    @Test
    void notAtAllWithoutATableOrAFallback() throws IOException {
        TableSources sources = sources(place(), "none");
        assertThatThrownBy(sources::first)
                .hasMessage(
                        "router.table.location: cannot read "
                                + place()
                                + ": "
                                + place()
                                + ": no table was published there yet");
    }

    @Test
    void notAtAllWithoutAFileNamingIt() throws IOException {
        TableSources sources = sources("file:/no/such/table", "none");
        assertThatThrownBy(sources::first)
                .hasMessageStartingWith("router.table.location: cannot read file:/no/such/table");
    }

    @Test
    void withThePackagedTableWhereNothingElseIsThere() throws IOException {
        assertThat(sources(place(), "packaged").first().version()).isEqualTo(demo());
    }

    /** Whoever waited for the silent place would wait for its whole time limit, an hour. */
    @Test
    void atOnceWithThePackagedTableWhileTheOtherIsOnItsWay() throws IOException {
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
        try (BadLine line = new BadLine(1)) {
            line.breaks(new BadLine.Fault.Silent());
            TableSources sources =
                    sources(
                            "s3://bucket/",
                            "packaged",
                            "router.s3.endpoint",
                            "http://127.0.0.1:" + line.port(),
                            "router.s3.region",
                            "us-east-1",
                            "router.s3.timeout",
                            "1h");
            assertThat(sources.first().version()).isEqualTo(demo());
            assertThat(sources.waiting()).isTrue();
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    @Test
    void aTableOfTheFallbackGivesWayToThePublishedOne() throws IOException {
        TableSources sources = sources(place(), "packaged");
        LiveTable<String> live = sources.main(table -> table.provenance().name());
        live.lend(sources.first());
        store().publish(Renamed.demo("published"), null);
        while (!"published".equals(live.made())) {
            live.refresh();
        }
        assertThat(live.made()).isEqualTo("published");
    }
}
