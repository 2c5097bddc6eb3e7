package io.paretorouter.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.core.chat.Fallback;
import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.embed.ExpressEmbedder;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.LogLines;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.fixture.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a router that starts serves by where the published table does not serve. */
@Timeout(120)
class LiveTablesTest {
    /** What operators' alarms look for in the log. */
    private static final String REFUSAL = "main table refused, the last good one goes on";

    private static final String ALL_CLEAR = "main table: the trouble is over";

    /** Whoever asks for models wants no answer of them here. */
    private static final ChatModels NOBODY =
            model -> {
                throw new IllegalStateException("nobody is to be called");
            };

    @TempDir Path directory;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LogLines log = new LogLines("io.paretorouter.tables");
    private TableStore store;

    @BeforeEach
    void open() {
        Duration second = Duration.ofSeconds(1);
        store =
                TableStore.at(
                        TableLocation.stored(place()),
                        new S3Settings(null, null, false, new S3Settings.Timeouts(second, second)),
                        InstantSource.system());
    }

    @AfterEach
    void hangUp() {
        awaitLooks();
        log.close();
    }

    /** Looks that have begun are over before the next count, and before the files are gone. */
    private static void awaitLooks() {
        try {
            Threads.join("table-refresh");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String place() {
        return "file:" + directory + "/";
    }

    private Publication publish(byte[] table) throws IOException {
        return store.publish(table, store.latest()).publication();
    }

    private Publication publish(String name) throws IOException {
        return publish(Renamed.demo(name));
    }

    private Publication withoutExpress(String name) throws IOException {
        return publish(Renamed.file(TestTable.table(), name));
    }

    private Path file(Publication publication) {
        return directory.resolve(publication.file().key());
    }

    /** A router that decides by express, once it has started. */
    private LiveTables start(String fallback) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("router.table.location", place());
        settings.put("router.table.fallback", fallback);
        settings.put("router.table.refresh", "1ms");
        RouterConfig config = SettingsTest.config(settings);
        TableSources sources = new TableSources(config, metrics);
        ExpressEmbedder express = ExpressEmbedder.bundled();
        QueryRouters routers =
                table ->
                        QueryRouter.of(
                                express,
                                new Router(
                                        table, express.id(), Router.OutOfDistributionPolicy.SAFE));
        return new LiveTables(
                sources,
                new Servings(routers, NOBODY, ModelsFile.NONE, Fallback.UNBOUNDED),
                new ShadowTable(config, sources, metrics),
                sources::first);
    }

    private LiveTables start() throws IOException {
        return start("none");
    }

    private static String serving(LiveTables tables) {
        return tables.table().provenance().name();
    }

    private double count(String outcome, String reason) {
        Counter counter =
                metrics.find("pareto.table.refresh")
                        .tags("role", "main", "outcome", outcome, "reason", reason)
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    /** Has it look until it has counted one look more. */
    private void look(LiveTables tables, String outcome, String reason) {
        double before = count(outcome, reason);
        while (count(outcome, reason) == before) {
            tables.refreshIfDue();
        }
        awaitLooks();
    }

    private void expectRefusalAndNoAllClear(String reason) {
        assertThat(count("refused", reason)).isEqualTo(1);
        assertThat(log.left())
                .anyMatch(line -> line.contains(REFUSAL))
                .noneMatch(line -> line.contains(ALL_CLEAR));
    }

    @Test
    void aTableWithoutTheViewInUseLeavesTheOneBeforeInForceUntilTheNext() throws IOException {
        publish("good");
        withoutExpress("without express");
        LiveTables tables = start();
        assertThat(serving(tables)).isEqualTo("good");
        look(tables, "unchanged", "refused");
        expectRefusalAndNoAllClear("embedder");
        publish("next");
        look(tables, "updated", "none");
        assertThat(serving(tables)).isEqualTo("next");
        assertThat(log.next(ALL_CLEAR)).isNotEmpty();
    }

    @Test
    void aTableThatIsGoneLeavesTheOneBeforeInForceUntilItIsBack() throws IOException {
        publish("good");
        byte[] table = Renamed.demo("gone");
        Path gone = file(publish(table));
        Files.delete(gone);
        LiveTables tables = start();
        assertThat(serving(tables)).isEqualTo("good");
        expectRefusalAndNoAllClear("damaged");
        Files.write(gone, table);
        look(tables, "updated", "none");
        assertThat(serving(tables)).isEqualTo("gone");
    }

    @Test
    void whatIsWholeAndYetNoTableLeavesTheOneBeforeInForce() throws IOException {
        publish("good");
        publishNoTable();
        LiveTables tables = start();
        assertThat(serving(tables)).isEqualTo("good");
        look(tables, "unchanged", "refused");
        expectRefusalAndNoAllClear("format");
    }

    /** As a publisher of another version may: {@code publish} itself refuses it. */
    private void publishNoTable() throws IOException {
        Publication table = publish("to be forged");
        byte[] forged = "no table at all".getBytes(UTF_8);
        Publication.StoredFile file = TableStore.fileOf(forged);
        Files.write(directory.resolve(file.key()), forged);
        Path pointer = directory.resolve("latest.json");
        Files.writeString(
                pointer,
                Files.readString(pointer)
                        .replace(table.file().sha256(), file.sha256())
                        .replace("\"size\" : " + table.file().size(), "\"size\" : " + file.size()));
    }

    @Test
    void theNewestThatServesIsLookedForPastAllThatDoNot() throws IOException {
        publish("oldest");
        publish("good");
        Files.write(file(publish("cut")), new byte[10]);
        withoutExpress("without express");
        publish("left");
        Files.delete(file(publish("gone")));
        store.rollBack(
                Objects.requireNonNull(store.latest()), store.latest().pointer().number(4).get());
        assertThat(serving(start())).isEqualTo("good");
        assertThat(count("refused", "embedder")).isEqualTo(1);
        assertThat(count("refused", "damaged")).isEqualTo(1);
    }

    @Test
    void whereNoneServesTheStartFailsForTheNewestThatCouldBeRead() throws IOException {
        Files.delete(file(publish("gone")));
        withoutExpress("first");
        assertThatThrownBy(this::start)
                .hasMessage("the table has no view \"express\", only [full]");
        Files.delete(file(publish("gone, too")));
        assertThatThrownBy(this::start).hasMessageContaining("no view");
        assertThat(count("refused", "damaged")).isEqualTo(3);
    }

    @Test
    void howFarToLookHasAnEnd() throws IOException {
        publish("good");
        for (int i = 0; i < 11; i++) {
            withoutExpress("without express " + i);
        }
        assertThatThrownBy(this::start).hasMessageContaining("no view");
        assertThat(count("refused", "embedder")).isEqualTo(11);
    }

    @Test
    void thePackagedTableIsNoEndOfTheTrouble() throws IOException {
        publishNoTable();
        LiveTables tables = startOnceRead();
        assertThat(tables.table()).isEqualTo(demo());
        look(tables, "unchanged", "refused");
        expectRefusalAndNoAllClear("format");
        assertThat(count("updated", "none")).isZero();
        assertThat(count("unchanged", "none")).isZero();
        publish("good");
        look(tables, "updated", "none");
        assertThat(serving(tables)).isEqualTo("good");
        assertThat(log.next(ALL_CLEAR)).isNotEmpty();
    }

    /** Whether the published one is there in time is left to chance: both ways end alike. */
    private LiveTables startOnceRead() throws IOException {
        LiveTables tables = start("packaged");
        while (count("refused", "format") == 0) {
            tables.refreshIfDue();
        }
        return tables;
    }

    private static RoutingTable demo() throws IOException {
        return PackagedTable.read(PackagedTable.DEMO);
    }

    @Test
    void thePackagedTableGivesWayToTheNewestThatServes() throws IOException {
        publish("good");
        publishNoTable();
        LiveTables tables = startOnceRead();
        while (!serving(tables).equals("good")) {
            tables.refreshIfDue();
        }
        expectRefusalAndNoAllClear("format");
    }

    @Test
    void aTableThatServesIsTakenWithoutAWord() throws IOException {
        publish("before");
        publish("good");
        assertThat(serving(start())).isEqualTo("good");
        assertThat(count("updated", "none")).isEqualTo(1);
        assertThat(log.left()).hasSize(1);
        assertThat(log.next("main table is ")).contains("good");
    }
}
