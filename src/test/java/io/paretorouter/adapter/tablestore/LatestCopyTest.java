package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.adapter.tablestore.TableStore.Latest;
import io.paretorouter.adapter.tablestore.TableStore.Outcome;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of the table in force saves a round trip, and decides nothing. */
class LatestCopyTest {
    @TempDir Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Storage storage;
    private TableStore store;

    @BeforeEach
    void open() {
        storage = new DirectoryStorage(new TableLocation.Directory(directory));
        store = store(new KeyRecorder());
    }

    private static TableStore store(Storage storage) {
        return new TableStore(storage, InstantSource.system());
    }

    private static Outcome publish(TableStore to, String name) throws StoreException {
        return to.publish(Renamed.file(TestTable.table(), name), to.latest());
    }

    /** What a start reads, and by which key. */
    private String read() throws IOException {
        asked.clear();
        LatestCopy copy = store.sendForCopy();
        Latest latest = Objects.requireNonNull(store.changed(null));
        RoutingTable table = store.read(latest.pointer().current(), copy);
        return table.provenance().name();
    }

    private Path copy() {
        return directory.resolve(LatestCopy.KEY);
    }

    @Test
    void theTableInForceIsReadWithoutItsOwnKey() throws IOException {
        publish(store, "first");
        publish(store, "second");
        assertThat(read()).isEqualTo("second");
        assertThat(asked).containsExactlyInAnyOrder(LatestCopy.KEY, TableStore.POINTER);
    }

    @Test
    void afterARollbackToo() throws IOException {
        publish(store, "first");
        publish(store, "second");
        Latest latest = Objects.requireNonNull(store.latest());
        store.rollBack(latest, latest.pointer().previous().orElseThrow());
        assertThat(read()).isEqualTo("first");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whateverIsWrongWithTheCopyTheTableInForceIsRead() throws IOException {
        publish(store, "first");
        byte[] stale = Files.readAllBytes(copy());
        String key = publish(store, "second").publication().file().key();
        byte[] damaged = Files.readAllBytes(copy());
        damaged[damaged.length / 2] ^= 1;
        for (byte[] wrong : List.of(stale, damaged, new byte[0])) {
            Files.write(copy(), wrong);
            assertThat(read()).isEqualTo("second");
            assertThat(asked).contains(key);
        }
        Files.delete(copy());
        assertThat(read()).isEqualTo("second");
        Files.createDirectory(copy()); // which cannot be read
        assertThat(read()).isEqualTo("second");
    }

    @Test
    void aCopyThatCannotBeKeptFailsNoPublication() throws IOException {
        Files.createDirectory(copy());
        Outcome outcome = publish(store, "first");
        assertThat(outcome.uncopied()).hasMessageContaining(LatestCopy.KEY);
        assertThat(read()).isEqualTo("first");
        Files.delete(copy());
        assertThat(publish(store, "second").uncopied()).isNull();
        assertThat(read()).isEqualTo("second");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aLatePublisherLeavesTheCopyToWhoCameAfterHim() throws IOException {
        publish(store, "first");
        Overtaken overtaken = new Overtaken(1);
        Outcome late = publish(store(overtaken), "late");
        assertThat(late.uncopied()).isNull();
        assertThat(overtaken.left).isZero();
        assertThat(read()).isEqualTo("overtakes 1");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoNeverGetsToWriteTheCopySaysSo() throws IOException {
        Storage busy =
                new Passing() {
                    @Override
                    public boolean put(String key, byte[] bytes, String replaced)
                            throws StoreException {
                        return !key.equals(LatestCopy.KEY) && super.put(key, bytes, replaced);
                    }
                };
        Outcome outcome = publish(store(busy), "first");
        assertThat(Objects.requireNonNull(outcome.uncopied()).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(read()).isEqualTo("first");
    }

    private class Passing implements Storage {
        @Override
        public Read get(String key, String known, long most) throws StoreException {
            return storage.get(key, known, most);
        }

        @Override
        public boolean put(String key, byte[] bytes, String replaced) throws StoreException {
            return storage.put(key, bytes, replaced);
        }

        @Override
        public String name() {
            return storage.name();
        }
    }

    /** Keeps the keys that are read. */
    private final class KeyRecorder extends Passing {
        @Override
        public Read get(String key, String known, long most) throws StoreException {
            asked.add(key);
            return super.get(key, known, most);
        }
    }

    /** Just before its copies are written, others publish. */
    private final class Overtaken extends Passing {
        private int left;

        Overtaken(int times) {
            left = times;
        }

        @Override
        public boolean put(String key, byte[] bytes, String replaced) throws StoreException {
            if (key.equals(LatestCopy.KEY) && left > 0) {
                publish(store(storage), "overtakes " + left--);
            }
            return super.put(key, bytes, replaced);
        }
    }
}
