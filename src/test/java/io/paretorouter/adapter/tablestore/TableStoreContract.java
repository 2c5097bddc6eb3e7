package io.paretorouter.adapter.tablestore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.paretorouter.adapter.tablestore.Publication.StoredFile;
import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for tables published anywhere. */
abstract class TableStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Storage storage;
    private TableStore store;

    /** A new place without anything in it. */
    abstract Storage empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        storage = empty();
        store = new TableStore(storage, InstantSource.fixed(NOW));
    }

    private Latest publish(String name) throws StoreException {
        store.publish(Renamed.file(TestTable.table(), name), store.latest());
        return latest();
    }

    private Latest latest() throws StoreException {
        return Objects.requireNonNull(store.latest());
    }

    private StoredFile copied() throws StoreException {
        return TableStore.fileOf(
                ((Storage.Found) storage.get(LatestCopy.KEY, null, 1 << 20)).bytes());
    }

    private static Reason refused(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call).reason();
    }

    @Test
    void whatIsPublishedIsRead() throws StoreException {
        byte[] file = Renamed.file(TestTable.table(), "first");
        Publication current = store.publish(file, null).publication();
        assertThat(latest().pointer().publications()).containsExactly(current);
        assertThat(current.number()).isEqualTo(1);
        assertThat(current.created()).isEqualTo(NOW);
        assertThat(current.version()).isEqualTo(Renamed.version(file));
        assertThat(store.read(current).provenance().name()).isEqualTo("first");
    }

    @Test
    void nothingIsThereBeforeTheFirstPublication() throws StoreException {
        assertThat(store.latest()).isNull();
        assertThat(refused(() -> store.changed(null))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aKnownPointerIsNotReadAgain() throws StoreException {
        Latest first = publish("first");
        assertThat(store.changed(first.tag())).isNull();
        Latest second = publish("second");
        assertThat(store.changed(first.tag())).isEqualTo(second);
    }

    @Test
    void onlyTheFirstOfTwoThatReadTheSamePointerPublishes() throws StoreException {
        publish("first");
        Latest read = latest();
        store.publish(Renamed.file(TestTable.table(), "second"), read);
        assertThat(refused(() -> store.publish(Renamed.file(TestTable.table(), "third"), read)))
                .isEqualTo(Reason.CONFLICT);
        assertThat(refused(() -> store.publish(Renamed.file(TestTable.table(), "third"), null)))
                .isEqualTo(Reason.CONFLICT);
        assertThat(store.read(latest().pointer().current()).provenance().name())
                .isEqualTo("second");
    }

    @Test
    void rollbacksGoBackOneTableAtATime() throws StoreException {
        publish("first");
        publish("second");
        publish("third");
        for (String expected : List.of("second", "first")) {
            Latest latest = latest();
            Publication to = latest.pointer().previous().orElseThrow();
            store.rollBack(latest, to);
            Publication current = latest().pointer().current();
            assertThat(store.read(current).provenance().name()).isEqualTo(expected);
            assertThat(current.restores()).isEqualTo(to.number());
            assertThat(copied()).isEqualTo(current.file());
        }
        assertThat(latest().pointer().previous()).isEmpty();
        assertThat(latest().pointer().publications()).hasSize(5);
    }

    @Test
    void aRollbackDoesNotReturnToWhatWasRolledBackFrom() throws StoreException {
        publish("first");
        publish("left");
        store.rollBack(latest(), latest().pointer().previous().orElseThrow());
        publish("third");
        assertThat(latest().pointer().earlier())
                .extracting(Publication::number)
                .containsExactly(1L);
        publish("fourth");
        assertThat(latest().pointer().earlier())
                .extracting(Publication::number)
                .containsExactly(4L, 1L);
    }

    @Test
    void aTableThatIsDamagedInTheStoreIsRefusedAndMendedByPublishingItAgain() throws Exception {
        byte[] file = Renamed.file(TestTable.table(), "first");
        Publication current = store.publish(file, null).publication();
        String key = current.file().key();
        for (byte[] damaged : List.of(Arrays.copyOf(file, 1000), turned(file), new byte[0])) {
            Storage.Found there = (Storage.Found) storage.get(key, null, file.length);
            assertThat(storage.put(key, damaged, there.tag())).isTrue();
            assertThat(refused(() -> store.read(current))).isEqualTo(Reason.DAMAGED);
            assertThat(refused(() -> store.rollBack(latest(), current))).isEqualTo(Reason.DAMAGED);
            store.publish(file, latest());
            assertThat(store.read(current).provenance().name()).isEqualTo("first");
        }
    }

    private static byte[] turned(byte[] file) {
        byte[] turned = file.clone();
        turned[file.length / 2] ^= 1;
        return turned;
    }

    @Test
    void aPointerThatIsNoneIsRefused() throws StoreException {
        publish("first");
        for (String json : List.of("{", "{}", "{\"formatVersion\": 2, \"publications\": []}")) {
            assertThat(storage.put("latest.json", json.getBytes(UTF_8), latestTag())).isTrue();
            assertThat(refused(() -> store.changed(null))).isEqualTo(Reason.DAMAGED);
        }
    }

    private String latestTag() throws StoreException {
        return ((Storage.Found) storage.get("latest.json", null, 1 << 20)).tag();
    }

    @Test
    void whatIsNoTableIsNotPublished() throws StoreException {
        assertThat(
                        catchThrowableOfType(
                                TableFormatException.class,
                                () -> store.publish("no table".getBytes(UTF_8), null)))
                .isNotNull();
        assertThat(store.latest()).isNull();
    }

    @Test
    void ofTwentyAtOnceOneWinsEachRoundAndNothingIsLost() throws Exception {
        int publishers = 20;
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < publishers; i++) {
            waiting.add("publisher " + i);
        }
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> won = round(waiting);
            assertThat(won).hasSize(1);
            assertThat(copied()).isEqualTo(latest().pointer().current().file());
            order.addAll(won);
            waiting.removeAll(won);
        }
        List<String> history = new ArrayList<>();
        for (Publication publication : latest().pointer().publications().reversed()) {
            history.add(store.read(publication).provenance().name());
        }
        assertThat(history).isEqualTo(order).hasSize(publishers);
    }

    /** All read the pointer before any publishes; gives the names of those who did publish. */
    private List<String> round(Collection<String> names) throws Exception {
        CyclicBarrier allHaveRead = new CyclicBarrier(names.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(names.size())) {
            List<Callable<List<String>>> attempts = new ArrayList<>();
            for (String name : names) {
                byte[] file = Renamed.file(TestTable.table(), name);
                attempts.add(
                        () -> {
                            Latest read = store.latest();
                            allHaveRead.await();
                            try {
                                store.publish(file, read);
                                return List.of(name);
                            } catch (StoreException e) {
                                assertThat(e.reason()).isEqualTo(Reason.CONFLICT);
                                return List.of();
                            }
                        });
            }
            List<String> won = new ArrayList<>();
            for (Future<List<String>> attempt : threads.invokeAll(attempts)) {
                won.addAll(attempt.get());
            }
            return won;
        }
    }
}
