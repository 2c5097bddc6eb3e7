package io.paretorouter.lambda;

import java.time.Duration;
import org.jboss.logging.Logger;

/** The router as a Lambda function: serves events from its start until it is stopped. */
public final class LambdaFunction {
    private static final Logger LOG = Logger.getLogger(LambdaFunction.class);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long STEP_MILLIS = 20;

    private final Loop loop;
    private final Thread thread;

    /**
     * A function that serves no event yet.
     *
     * @param port the port of the router's own HTTP server, on this machine
     * @param lost run when the Runtime API is gone for good, which leaves the process without a
     *     purpose
     */
    public LambdaFunction(LambdaSettings settings, Tickets tickets, int port, Runnable lost) {
        this.loop =
                new Loop(
                        settings,
                        new RuntimeApi(settings.runtimeApi()),
                        new Application(port),
                        tickets);
        this.thread = new Thread(() -> serve(lost), "lambda");
        thread.setDaemon(true);
    }

    private void serve(Runnable lost) {
        boolean over = false;
        try {
            over = loop.run();
        } finally { // an Error ends the process too: Lambda then starts another
            if (!over) {
                lost.run();
            }
        }
    }

    /** Starts taking events; for Lambda, the function has then started. */
    public void start() {
        LOG.info("serving Lambda events");
        thread.start();
    }

    /** Stops taking events; one that is being answered has a moment to finish. */
    public void stop() {
        long end = System.nanoTime() + GRACE.toNanos();
        try {
            while (thread.isAlive() && System.nanoTime() < end) {
                loop.stop();
                thread.join(STEP_MILLIS);
            }
            if (thread.isAlive()) {
                loop.abort();
                thread.join(GRACE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells Lambda that the function could not start, and why.
     *
     * @param runtimeApi where the Runtime API is, {@code host:port}
     */
    public static void reportFailedStart(String runtimeApi, Throwable failure) {
        Fault fault = Fault.ofStart(failure);
        try (RuntimeApi api = new RuntimeApi(runtimeApi)) {
            api.failStart(fault);
        } catch (RuntimeApi.RuntimeApiException e) {
            LOG.errorf("cannot tell Lambda that the start failed: %s", e.getMessage());
        }
    }
}
