package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.paretorouter.adapter.tablestore.StoreException.Reason;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.fixture.s3.BadLine;
import io.paretorouter.fixture.s3.BadLine.Fault;
import io.paretorouter.fixture.s3.LocalS3;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Tables in S3, and every way in which S3 can fail. */
class S3StoreTest extends TableStoreContract {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    private final LocalS3 s3 = LocalS3.shared();
    private final BadLine line = new BadLine(s3.port());

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Override
    Storage empty() {
        return storage(s3.bucket(), LocalS3.credentials(), PATIENT);
    }

    private Storage storage(String bucket, AwsCredentialsProvider credentials, Duration timeout) {
        return new S3Storage(
                new TableLocation.S3(bucket, "some/prefix/"),
                LocalS3.settings(line.port(), timeout),
                credentials);
    }

    private TableStore store(String bucket, Duration timeout) {
        return new TableStore(
                storage(bucket, LocalS3.credentials(), timeout), InstantSource.system());
    }

    private static StoreException failure(ThrowingCallable call) {
        return catchThrowableOfType(StoreException.class, call);
    }

    private static void fails(Reason reason, Storage storage) {
        assertThat(failure(() -> storage.get("latest.json", null, 1000)).reason())
                .isEqualTo(reason);
        assertThat(failure(() -> storage.put("x", new byte[1], null)).reason()).isEqualTo(reason);
    }

    @Test
    void saysThatThereIsNoBucket() {
        Storage nowhere = storage("no-such-bucket", LocalS3.credentials(), PATIENT);
        fails(Reason.NO_PLACE, nowhere);
        assertThat(failure(() -> nowhere.put("x", new byte[1], null)))
                .hasMessage("s3://no-such-bucket/some/prefix/: there is no bucket no-such-bucket");
    }

    @Test
    void saysThatAccessIsDenied() {
        Storage denied = storage(s3.bucket(), LocalS3.credentials("wrong"), PATIENT);
        fails(Reason.DENIED, denied);
        assertThat(failure(() -> denied.get("x", null, 1)))
                .hasMessageContaining("/some/prefix/x: S3 denies access (403 Signature");
    }

    /** Where nobody may list the bucket, S3 says 403 of what is not there. */
    @Test
    void aTableThatMayNotBeReadBesideItsPointerCountsAsDamaged() throws StoreException {
        String bucket = s3.bucket();
        Publication current =
                store(bucket, PATIENT)
                        .publish(Renamed.file(TestTable.table(), "table"), null)
                        .publication();
        line.breaks(new Fault.Status(403));
        assertThat(failure(() -> store(bucket, PATIENT).changed(null)).reason())
                .isEqualTo(Reason.DENIED);
        assertThat(failure(() -> store(bucket, PATIENT).read(current)))
                .hasMessageContaining("S3 denies access")
                .extracting(StoreException::reason)
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void saysThatThereAreNoCredentials() {
        AwsCredentialsProvider none =
                () -> {
                    throw SdkClientException.create("found nowhere");
                };
        fails(Reason.NO_CREDENTIALS, storage(s3.bucket(), none, PATIENT));
        assertThat(line.connections()).isZero();
    }

    @Test
    void saysThatS3IsGoneOrFailsOrIsTooSlow() {
        Storage storage = storage(s3.bucket(), LocalS3.credentials(), IMPATIENT);
        for (Fault fault :
                List.of(
                        new Fault.Gone(),
                        new Fault.Status(503),
                        new Fault.Status(500),
                        new Fault.Silent())) {
            line.breaks(fault);
            fails(Reason.UNAVAILABLE, storage);
        }
    }

    @Test
    void aFailureInPassingIsNoFailure() throws StoreException {
        String bucket = s3.bucket();
        TableStore store = store(bucket, PATIENT);
        Publication current =
                store.publish(Renamed.file(TestTable.table(), "table"), null).publication();
        line.breaks(new Fault.Late(Duration.ofMillis(20)));
        assertThat(store.read(current).provenance().name()).isEqualTo("table");
        line.mends();
        assertThat(store.read(current).provenance().name()).isEqualTo("table");
    }

    @Test
    void aTableThatIsCutOrCorruptedOnTheWayIsRefused() throws StoreException {
        TableStore store = store(s3.bucket(), PATIENT);
        Publication current =
                store.publish(Renamed.file(TestTable.table(), "table"), null).publication();
        for (Fault fault : List.of(new Fault.Cut(2000), new Fault.Corrupt())) {
            line.breaks(fault);
            assertThat(failure(() -> store.read(current)).reason())
                    .as(fault.toString())
                    .isIn(Reason.DAMAGED, Reason.UNAVAILABLE);
        }
        line.mends();
        assertThat(store.read(current).provenance().name()).isEqualTo("table");
    }

    @Test
    void anObjectThatIsLongerThanStatedIsNotRead() throws StoreException {
        String bucket = s3.bucket();
        TableStore store = store(bucket, PATIENT);
        byte[] file = Renamed.file(TestTable.table(), "table");
        Publication current = store.publish(file, null).publication();
        s3.put(bucket, "some/prefix/" + current.file().key(), Arrays.copyOf(file, file.length + 1));
        assertThat(failure(() -> store.read(current)))
                .hasMessageContaining("has more than " + file.length + " bytes");
    }

    /** S3 did as it was told, but nobody heard: telling it again finds the own publication. */
    @Test
    void aPublicationWhoseReplyIsLostIsNoConflictWithItself() throws StoreException {
        String bucket = s3.bucket();
        Storage direct = storage(bucket, LocalS3.credentials(), PATIENT);
        TableStore forgetful = new TableStore(new LostReplies(direct), InstantSource.system());
        TableStore.Outcome outcome =
                forgetful.publish(Renamed.file(TestTable.table(), "table"), null);
        assertThat(outcome.uncopied()).isNull();
        assertThat(store(bucket, PATIENT).latest().pointer().publications())
                .containsExactly(outcome.publication());
    }

    /** Writes twice, and passes on what the second reply says, as a repeated call does. */
    private record LostReplies(Storage storage) implements Storage {
        @Override
        public Read get(String key, String known, long most) throws StoreException {
            return storage.get(key, known, most);
        }

        @Override
        public boolean put(String key, byte[] bytes, String replaced) throws StoreException {
            storage.put(key, bytes, replaced);
            return storage.put(key, bytes, replaced);
        }

        @Override
        public String name() {
            return storage.name();
        }
    }
}
