package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.fixture.TestTable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTableTest {
    private static final RoutingTable FIRST = TestTable.table().withVersion("first");
    private static final RoutingTable SECOND = TestTable.table().withVersion("second");
    private static final RoutingTable WRONG = TestTable.table().withVersion("wrong");
    private static final Duration EVERY = Duration.ofSeconds(60);

    private final Shelf shelf = new Shelf();
    private final AtomicLong now = new AtomicLong();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LiveTable<String> live =
            new LiveTable<>(
                    new WatchedSource(shelf, new TableWatch("main", metrics)),
                    LiveTableTest::made,
                    new LiveTable.Pace(EVERY, now::get, Runnable::run));

    private static String made(RoutingTable table) {
        if (table.equals(WRONG)) {
            throw new IllegalArgumentException("no view of the embedder");
        }
        return "made of " + table.version();
    }

    @BeforeEach
    void begin() {
        live.begin(new TableSource.Read(FIRST, null));
        live.rest();
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
        live.refreshIfDue();
    }

    private double count(String outcome, String reason) {
        return metrics.counter(
                        "pareto.table.refresh",
                        "role",
                        "main",
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .count();
    }

    @Test
    void takesANewTableOnceTheIntervalIsOverAndNotBefore() {
        shelf.put(SECOND);
        after(EVERY.minusNanos(1));
        assertThat(live.made()).isEqualTo("made of first");
        after(Duration.ofNanos(1));
        assertThat(live.made()).isEqualTo("made of second");
        assertThat(live.table()).isEqualTo(SECOND);
        assertThat(count("updated", "none")).isEqualTo(2);
    }

    @Test
    void looksOncePerInterval() {
        after(EVERY);
        after(EVERY.minusNanos(1));
        live.refreshIfDue();
        assertThat(shelf.looks()).isEqualTo(1);
        assertThat(count("unchanged", "none")).isEqualTo(1);
    }

    @Test
    void aTableThatIsNoneOrForAnotherEmbedderIsRefusedAndTheLastGoodOneGoesOn() {
        shelf.put(new TableFormatException("file", "field", "problem", null));
        shelf.put(WRONG);
        shelf.put(SECOND);
        after(EVERY);
        after(EVERY);
        assertThat(live.made()).isEqualTo("made of first");
        assertThat(count("refused", "format")).isEqualTo(1);
        assertThat(count("refused", "embedder")).isEqualTo(1);
        after(EVERY);
        assertThat(live.made()).isEqualTo("made of second");
    }

    @Test
    void aSourceThatIsGoneForAnHourIsFoundAgain() {
        for (int minute = 0; minute < 60; minute++) {
            shelf.put(new IOException("gone"));
            after(EVERY);
        }
        assertThat(live.made()).isEqualTo("made of first");
        assertThat(count("failed", "unavailable")).isEqualTo(60);
        shelf.put(SECOND);
        after(EVERY);
        assertThat(live.made()).isEqualTo("made of second");
    }

    @Test
    void whatCannotBeRemadeStaysAsItWasOrIsDropped() {
        LiveTable<String> fickle =
                new LiveTable<>(
                        new WatchedSource(shelf, new TableWatch("canary", metrics)),
                        table -> {
                            if (now.get() > 0) {
                                throw new IllegalArgumentException("no longer");
                            }
                            return "made";
                        },
                        new LiveTable.Pace(EVERY, now::get, Runnable::run));
        fickle.begin(new TableSource.Read(FIRST, null));
        now.set(1);
        assertThatThrownBy(fickle::remake).hasMessage("no longer");
        assertThat(fickle.made()).isEqualTo("made");
        fickle.remakeOrDrop();
        assertThat(fickle.made()).isNull();
    }

    @Test
    void thereMayBeNothingAtFirst() {
        LiveTable<String> empty =
                new LiveTable<>(
                        new WatchedSource(shelf, new TableWatch("canary", metrics)),
                        LiveTableTest::made,
                        new LiveTable.Pace(EVERY, now::get, Runnable::run));
        assertThat(empty.made()).isNull();
        shelf.put(SECOND);
        empty.refreshIfDue();
        assertThat(empty.made()).isEqualTo("made of second");
    }
}
