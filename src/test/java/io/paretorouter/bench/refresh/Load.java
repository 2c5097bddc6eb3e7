package io.paretorouter.bench.refresh;

import io.paretorouter.bench.gateway.WireClient;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests at a constant pace from several clients, each with a connection of its own. A request's
 * time begins when it is due, so that what waits behind a slow one counts as slow, too.
 */
final class Load implements AutoCloseable {
    private static final Pattern TABLE = Pattern.compile("\"table\":\\s?\"(\\w+)\"");

    private final Map<Kind, byte[]> requests;
    private final int port;
    private final long intervalNanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<String> tables = ConcurrentHashMap.newKeySet();
    private volatile ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** What is asked. */
    enum Kind {
        /** A decision, of {@code /v1/route}. */
        ROUTE,
        /** A whole answer, of a provider that answers at once. */
        CHAT
    }

    /** How long one request took. */
    record Sample(Kind kind, long nanos) {}

    /**
     * Begins.
     *
     * @param requests of each kind, as they are sent
     * @param clients for each kind
     * @param perSecond requests that each client makes
     */
    Load(Map<Kind, byte[]> requests, int port, int clients, int perSecond) {
        this.requests = requests;
        this.port = port;
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (Kind kind : requests.keySet()) {
            for (int client = 0; client < clients; client++) {
                long offset = intervalNanos * client / clients;
                Thread.ofPlatform().daemon().start(() -> ask(kind, offset));
            }
        }
    }

    private void ask(Kind kind, long offset) {
        long due = System.nanoTime() + offset;
        while (!over) {
            try (WireClient client = new WireClient(port)) {
                while (!over) {
                    due += intervalNanos;
                    LockSupport.parkNanos(due - System.nanoTime());
                    WireClient.Exchange exchange = client.send(requests.get(kind));
                    samples.add(new Sample(kind, exchange.ended() - due));
                    Matcher table = TABLE.matcher(exchange.firstLine());
                    if (table.find()) {
                        tables.add(table.group(1));
                    }
                }
            } catch (IOException e) {
                failures.incrementAndGet();
            }
        }
    }

    /** The times since this was last asked. */
    Iterable<Sample> take() {
        ConcurrentLinkedQueue<Sample> taken = samples;
        samples = new ConcurrentLinkedQueue<>();
        return taken;
    }

    /** How many requests failed. */
    int failures() {
        return failures.get();
    }

    /** The versions of the tables that decided. */
    Set<String> tables() {
        return tables;
    }

    @Override
    public void close() {
        over = true;
    }
}
