package io.paretorouter.lambda;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ties a request on the loopback connection to its invocation: each gets a random ticket that is
 * good for one request. What a client invents is none. Safe for use by many threads.
 */
public final class Tickets {
    /** The header a ticket travels in; to be taken off every request before anything reads it. */
    public static final String HEADER = "x-pareto-invocation";

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable Issued> current = new AtomicReference<>();

    private record Issued(String ticket, Context context) {}

    /** No ticket is valid yet. */
    public Tickets() {}

    /** A ticket for an invocation; the one before it is void. */
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
     * @return what Lambda says of its request; null if it is not valid
     */
    public @Nullable Context claim(@Nullable String ticket) {
        Issued issued = current.get();
        if (issued == null || !issued.ticket().equals(ticket)) {
            return null;
        }
        return current.compareAndSet(issued, null) ? issued.context() : null;
    }

    /** Makes the ticket void, if it was not used. */
    void revoke() {
        current.set(null);
    }
}
