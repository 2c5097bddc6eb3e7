package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.fixture.s3.LocalS3;
import io.paretorouter.fixture.s3.TablePlace;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadStartTest {
    private final TablePlace place = new TablePlace();
    private final S3Settings reach =
            LocalS3.settings(LocalS3.shared().port(), Duration.ofSeconds(30));
    private final TableLocation.Stored location = TableLocation.stored(place.location());

    @BeforeEach
    void signIn() {
        TablePlace.signIn();
    }

    @AfterEach
    void signOut() {
        TablePlace.signOut();
        HeadStart.at(location, reach);
    }

    private void begin(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(TablePlace.reach(LocalS3.shared().port()));
        settings.put("router.table.location", place.location());
        settings.putAll(more);
        HeadStart.begin(settings::get);
    }

    private StoreSource source(HeadStart head) {
        return new StoreSource(TableStore.at(location, reach, InstantSource.system()), head);
    }

    @Test
    void whatWasReadAheadIsTakenOnceAndKnownThen() throws IOException {
        String version = place.publish(Renamed.file(TestTable.table(), "ahead"));
        begin(Map.of());
        HeadStart head = Objects.requireNonNull(HeadStart.at(location, reach));
        assertThat(head.first()).isNotNull();
        StoreSource source = source(head);
        assertThat(source.changed().table().version()).isEqualTo(version);
        assertThat(source.changed()).isNull();
        assertThat(HeadStart.at(location, reach)).isNull();
    }

    /** What lies under the table's own key is no table any more, and nobody looks. */
    @Test
    void theCopyBesideThePointerIsRead() throws IOException {
        String version = place.publish(Renamed.file(TestTable.table(), "ahead"));
        damage(place.store().latest().pointer().current().file().key());
        begin(Map.of());
        HeadStart head = Objects.requireNonNull(HeadStart.at(location, reach));
        assertThat(head.first().read().table().version()).isEqualTo(version);
    }

    @Test
    void aCopyThatIsNotWhatThePointerStatesIsNotRead() throws IOException {
        String version = place.publish(Renamed.file(TestTable.table(), "ahead"));
        damage("latest.safetensors");
        begin(Map.of());
        HeadStart head = Objects.requireNonNull(HeadStart.at(location, reach));
        assertThat(head.first().read().table().version()).isEqualTo(version);
    }

    private void damage(String key) {
        TableLocation.S3 s3 = (TableLocation.S3) location;
        LocalS3.shared().put(s3.bucket(), s3.prefix() + key, new byte[1000]);
    }

    @Test
    void whatSettingsSayOtherwiseIsNotTaken() {
        begin(Map.of("router.s3.path-style", "false"));
        assertThat(HeadStart.at(location, reach)).isNull();
        begin(Map.of("router.table.location", place.location() + "other/"));
        assertThat(HeadStart.at(location, reach)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "on", "True"})
    void whatSettingsSayInOtherWordsIsTaken(String pathStyle) {
        begin(Map.of("router.s3.path-style", pathStyle));
        assertThat(HeadStart.at(location, reach)).isNotNull();
    }

    @Test
    void whatCannotBeReadAheadIsReadLater() throws IOException {
        begin(Map.of());
        HeadStart head = Objects.requireNonNull(HeadStart.at(location, reach));
        assertThat(head.first()).isNull(); // Nothing is there yet.
        String version = place.publish(Renamed.file(TestTable.table(), "later"));
        assertThat(source(head).changed().table().version()).isEqualTo(version);
    }

    @Test
    void whatIsNotInS3OrNoSettingIsLeftAlone() {
        begin(Map.of("router.table.location", "classpath:table"));
        assertThat(HeadStart.at(location, reach)).isNull();
        begin(Map.of("router.s3.endpoint", "nonsense"));
        assertThat(HeadStart.at(location, reach)).isNull();
        begin(Map.of("router.s3.path-style", "nonsense"));
        assertThat(HeadStart.at(location, reach)).isNull();
    }
}
