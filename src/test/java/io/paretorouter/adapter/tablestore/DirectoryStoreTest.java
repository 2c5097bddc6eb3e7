package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends TableStoreContract {
    @TempDir Path directory;

    @Override
    Storage empty() {
        return new DirectoryStorage(new TableLocation.Directory(directory));
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() {
        Storage nowhere = new DirectoryStorage(new TableLocation.Directory(directory.resolve("x")));
        assertThatThrownBy(() -> nowhere.put("latest.json", new byte[1], null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no such directory");
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideWhatWasWritten() throws IOException {
        Storage storage = empty();
        storage.put("tables/a", new byte[1], null);
        storage.put("tables/a", new byte[2], "stale");
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrder(
                            directory.resolve(".lock"), directory.resolve("tables/a"));
        }
    }
}
