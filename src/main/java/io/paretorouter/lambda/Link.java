package io.paretorouter.lambda;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one server that is opened when needed, and reopened after it broke or lay idle: a
 * function is frozen between invocations, and nobody knows which of its connections survive that.
 * Used by one thread; {@link #close} by any.
 */
final class Link implements Closeable {
    /** By the wall clock, which keeps running while the function is frozen. */
    private static final long LONGEST_IDLE_MILLIS = 10_000;

    private final String host;
    private final int port;
    private volatile @Nullable HttpConnection connection;
    private boolean busy;
    private long lastUse;

    /** A link that has not connected yet. */
    Link(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Sends a request and waits for the head of its reply. If a connection breaks that was used
     * before, a new one is tried: the other side may have closed it for being idle.
     */
    HttpReply exchange(HttpRequest request) throws IOException {
        if (reusable() != null) {
            try {
                return exchangeOnce(request);
            } catch (IOException e) {
                close(); // tried again below, where the second failure counts
            }
        }
        return exchangeOnce(request);
    }

    /** Sends a request, once, and waits for the head of its reply. */
    HttpReply exchangeOnce(HttpRequest request) throws IOException {
        HttpConnection open = connected(HttpConnection.FOREVER);
        open.send(request);
        return open.receive(false);
    }

    /**
     * Sends a request, once; reads of its reply time out at {@code until}, in epoch milliseconds.
     */
    HttpConnection send(HttpRequest request, long until) throws IOException {
        HttpConnection open = connected(until);
        open.send(request);
        return open;
    }

    /** Sends a request's head, once. */
    ChunkedBody begin(HttpRequest head) throws IOException {
        return connected(HttpConnection.FOREVER).begin(head);
    }

    /** The head of the reply to the request that was begun. */
    HttpReply reply() throws IOException {
        HttpConnection open = connection;
        if (open == null) {
            throw new IOException("the connection was closed");
        }
        return open.receive(false);
    }

    private HttpConnection connected(long until) throws IOException {
        HttpConnection open = reusable();
        if (open == null) {
            close();
            open = HttpConnection.open(host, port);
            connection = open;
        }
        busy = true;
        open.readUntil(until);
        return open;
    }

    private @Nullable HttpConnection reusable() {
        long idle = System.currentTimeMillis() - lastUse;
        return busy || idle < 0 || idle > LONGEST_IDLE_MILLIS ? null : connection;
    }

    /** Marks a reply as read, so that its connection can be used again, if it still is usable. */
    void done(HttpReply reply) {
        if (reply.leavesConnectionUsable()) {
            busy = false;
            lastUse = System.currentTimeMillis();
        } else {
            close();
        }
    }

    /** Closes the connection, which ends whatever waits for it. */
    @Override
    public void close() {
        HttpConnection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
