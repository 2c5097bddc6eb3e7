package io.paretorouter.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that waits until the first decision is made, on a thread of its own, so that nobody waits
 * for it. Stopping keeps it from beginning; once it has begun, stopping waits for its end, so that
 * nothing is freed under its hands, nor left behind.
 */
final class BehindFirstDecision {
    private static final Logger LOG = Logger.getLogger(BehindFirstDecision.class);

    /** How long the work keeps out of the way of the first answer, whose cores it would take. */
    private static final long GRACE_MILLIS = 200;

    private final CountDownLatch decided;
    private final Duration longestWait;
    private final Runnable work;
    private final Thread thread;
    private boolean begun;
    private boolean stopped;

    /**
     * Work that is not started yet.
     *
     * @param name of its thread
     * @param decided open once the first decision is made
     * @param longestWait after which the work begins without a decision
     */
    BehindFirstDecision(String name, CountDownLatch decided, Duration longestWait, Runnable work) {
        this.decided = decided;
        this.longestWait = longestWait;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Starts waiting. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            if (decided.await(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            return; // stopped before it began
        }
        if (begin()) {
            work.run();
        }
    }

    private synchronized boolean begin() {
        begun = !stopped;
        return begun;
    }

    private synchronized void keepFromBeginning() {
        stopped = true;
        if (!begun) {
            thread.interrupt();
        }
    }

    /** Keeps the work from beginning, or waits for its end, at most that long. */
    void stop(Duration longest) {
        keepFromBeginning();
        try {
            if (!thread.join(longest)) {
                LOG.warnf("%s is still at work after %s", thread.getName(), longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
