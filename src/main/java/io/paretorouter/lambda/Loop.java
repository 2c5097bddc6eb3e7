package io.paretorouter.lambda;

import io.paretorouter.lambda.Application.ApplicationException;
import io.paretorouter.lambda.RuntimeApi.RuntimeApiException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes events one by one and sees that each is answered, whatever happens. */
final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final int MOST_FAILURES_IN_A_ROW = 10;
    private static final long PAUSE_MILLIS = 50;
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";
    private static final String TRACE_HEADER = "X-Amzn-Trace-Id";

    private final LambdaSettings settings;
    private final RuntimeApi api;
    private final Application application;
    private final Tickets tickets;
    private final EventReader events;
    private final Delivery delivery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean busy;

    Loop(LambdaSettings settings, RuntimeApi api, Application application, Tickets tickets) {
        this.settings = settings;
        this.api = api;
        this.application = application;
        this.tickets = tickets;
        this.events = new EventReader(settings.basePath());
        this.delivery = new Delivery(api, application);
    }

    /**
     * Serves until stopped, or until the Runtime API is gone.
     *
     * @return whether it was stopped
     */
    boolean run() {
        int failures = 0;
        while (!isStopping() && failures < MOST_FAILURES_IN_A_ROW) {
            try {
                Invocation invocation = api.next();
                busy = true;
                failures = 0;
                answer(invocation);
            } catch (RuntimeApiException e) {
                failures++;
                pause(failures, e);
            } finally {
                busy = false;
            }
        }
        api.close();
        application.close();
        return isStopping();
    }

    private void pause(int failures, RuntimeApiException e) {
        if (isStopping()) {
            return;
        }
        LOG.warnf("no event (%d of %d): %s", failures, MOST_FAILURES_IN_A_ROW, because(e));
        try {
            if (stopping.await(PAUSE_MILLIS * (failures - 1), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private static String because(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return e.getCause() == null ? message : message + ": " + e.getCause();
    }

    private void answer(Invocation invocation) {
        try {
            serve(invocation);
        } catch (Event.NoRequestException e) {
            giveUp(invocation, Fault.of(Fault.NO_REQUEST, e));
        } catch (ApplicationException e) {
            giveUp(invocation, e.fault());
        } catch (RuntimeApiException e) {
            giveUp(invocation, new Fault(Fault.RUNTIME_API, because(e)));
        } catch (RuntimeException e) { // a bug of ours must not leave the caller waiting
            LOG.error("an invocation failed", e);
            giveUp(invocation, Fault.of(Fault.BUG, e));
        } finally {
            tickets.revoke();
        }
    }

    private void giveUp(Invocation invocation, Fault fault) {
        LOG.warnf("invocation %s: %s: %s", invocation.id(), fault.type(), fault.message());
        application.close();
        try {
            api.fail(invocation.id(), fault);
        } catch (RuntimeApiException e) {
            LOG.errorf("invocation %s: cannot even say so: %s", invocation.id(), because(e));
        }
    }

    private void serve(Invocation invocation)
            throws Event.NoRequestException, ApplicationException, RuntimeApiException {
        trace(invocation);
        Event event = events.read(invocation.event());
        long margin = margin(invocation);
        Instant deadline = Instant.ofEpochMilli(invocation.deadlineMillis() - margin);
        Context context = new Context(invocation.id(), deadline, event.apiKeyId());
        HttpRequest request = request(event, invocation, tickets.issue(context));
        long until = invocation.deadlineMillis() - margin / 2; // the application goes first
        Delivery.Recipient to = new Delivery.Recipient(invocation.id(), event.version());
        switch (settings.response()) {
            case BUFFERED -> delivery.whole(to, request, until);
            case STREAMING -> delivery.streamed(to, request, until);
        }
    }

    private long margin(Invocation invocation) {
        long left = invocation.deadlineMillis() - System.currentTimeMillis();
        return Math.max(0, Math.min(settings.deadlineMargin().toMillis(), left / 2));
    }

    /** Puts the trace id where SDKs look for it, as AWS's own runtime does. */
    private static void trace(Invocation invocation) {
        String traceId = invocation.traceId();
        if (traceId == null) {
            System.clearProperty(TRACE_PROPERTY);
        } else {
            System.setProperty(TRACE_PROPERTY, traceId);
        }
    }

    private static HttpRequest request(Event event, Invocation invocation, String ticket) {
        HttpRequest asked = event.request();
        HttpHeaders headers = asked.headers().without(Tickets.HEADER);
        String traceId = invocation.traceId();
        if (traceId != null) {
            headers = headers.without(TRACE_HEADER).add(TRACE_HEADER, traceId);
        }
        headers.add(Tickets.HEADER, ticket);
        return new HttpRequest(asked.method(), asked.target(), headers, asked.body());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /**
     * Stops taking events; the one under way may finish. To be repeated until {@link #run} returns,
     * which may just have been about to wait for an event.
     */
    void stop() {
        stopping.countDown();
        if (!busy) {
            api.close(); // ends the wait for the next event
        }
    }

    /** Gives up the event under way; its caller is told so. */
    void abort() {
        application.close();
    }
}
