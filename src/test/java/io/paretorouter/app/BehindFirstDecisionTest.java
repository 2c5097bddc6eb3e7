package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BehindFirstDecisionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch decided = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void beginsOnceTheFirstDecisionIsMade() throws InterruptedException {
        behind(LONG, begun::countDown).start();
        assertThat(begun.getCount()).isOne();
        decided.countDown();
        begun.await();
    }

    @Test
    void beginsWithoutADecisionWhenTheWaitIsOver() throws InterruptedException {
        behind(Duration.ZERO, begun::countDown).start();
        begun.await();
    }

    @Test
    void neverBeginsOnceStopped() {
        BehindFirstDecision work = behind(LONG, begun::countDown);
        work.start();
        work.stop(LONG);
        decided.countDown();
        assertThat(begun.getCount()).isOne();
    }

    @Test
    void stoppingWaitsForWorkThatHasBegunAndLeavesItAlone() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        BehindFirstDecision work =
                behind(
                        Duration.ZERO,
                        () -> {
                            begun.countDown();
                            done.set(awaited(go));
                        });
        work.start();
        begun.await();
        Thread stopping = Thread.ofPlatform().start(() -> work.stop(LONG));
        go.countDown();
        stopping.join();
        assertThat(done).isTrue();
    }

    @Test
    void stoppingGivesUpOnWorkThatDoesNotEnd() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        BehindFirstDecision work =
                behind(
                        Duration.ZERO,
                        () -> {
                            begun.countDown();
                            awaited(go);
                        });
        work.start();
        begun.await();
        work.stop(Duration.ofMillis(1));
        assertThat(go.getCount()).isOne();
        go.countDown();
    }

    private BehindFirstDecision behind(Duration longestWait, Runnable work) {
        return new BehindFirstDecision("work", decided, longestWait, work);
    }

    /** Whether the latch opened before this thread was interrupted. */
    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
