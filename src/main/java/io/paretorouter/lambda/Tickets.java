package io.paretorouter.lambda;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ties a request on the loopback connection to its invocation: each invocation gets a random ticket
 * that is valid for one request. A client cannot make one up. Safe for use by many threads.
 */
public final class Tickets {
    /**
     * The header that carries a ticket; to be removed from every request before anything reads it.
     */
    public static final String HEADER = "x-pareto-invocation";

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Issued> current = new AtomicReference<>();

    private record Issued(String ticket, Context context) {}

    /** Tickets of which none is valid yet. */
    public Tickets() {}

    /** Issues a ticket for an invocation; the one before it becomes void. */
    String issue(Context context) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = HexFormat.of().formatHex(bytes);
        current.set(new Issued(ticket, context));
        return ticket;
    }

    /**
     * Uses a ticket up.
     *
     * @return what Lambda says about its request; null if the ticket is not valid
     */
    public @Nullable Context claim(@Nullable String ticket) {
        Issued issued = current.get();
        if (issued == null || !issued.ticket().equals(ticket)) {
            return null;
        }
        return current.compareAndSet(issued, null) ? issued.context() : null;
    }

    /** Makes the current ticket void, if it was not used. */
    void revoke() {
        current.set(null);
    }
}
