package io.paretorouter.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that starts after the first decision, on its own thread, so that nobody waits for it.
 * Stopping keeps it from starting; once it has started, stopping waits for its end, so that nothing
 * is freed while in use, nor left behind.
 */
final class BehindFirstDecision {
    private static final Logger LOG = Logger.getLogger(BehindFirstDecision.class);

    /**
     * How long the work waits after the first decision, so as not to take cores from its answer.
     */
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
     * @param name the name of its thread
     * @param decided opens once the first decision is made
     * @param longestWait how long to wait before starting without a decision
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
            return; // stopped before it started
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

    /** Keeps the work from starting, or waits for its end, for at most the given time. */
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
