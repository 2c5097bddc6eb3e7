package io.paretorouter.storm;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paretorouter.core.llm.InputTokens;
import io.paretorouter.core.llm.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider of the OpenAI kind that fails three calls of ten, each way as often as any other (one
 * of which is to answer late, so that the call is none that failed), and keeps account of what it
 * charges.
 *
 * <p>How a call ends is drawn from a seed, the request's {@code user} and its model, so that it
 * does not depend on what else happens. It charges for what it delivers: for whole answers, and of
 * a stream that breaks for its input and the words that were sent. Its tokenizer makes a token of
 * four bytes.
 */
final class StormProvider implements AutoCloseable {
    /** What it says. */
    static final List<String> WORDS = List.of("Calm ", "after ", "the storm");

    /** Where it tells what it charges the request of the {@code user} in the query for. */
    static final String CHARGES = "/charges";

    /** Where it tells, as soon as it works on no call, how all have ended. */
    static final String ENDINGS = "/endings";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final double FAILING = 0.3;
    private static final int REASONING_TOKENS = 7;

    /** A late answer comes well within the router's patience. */
    private static final int PATIENCE_IN_LATENESS = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Map<String, Usage>> charges = new ConcurrentHashMap<>();
    private final Map<Ending, AtomicInteger> endings = new ConcurrentHashMap<>();
    private final Phaser inFlight = new Phaser(1);
    private final long seed;
    private final long silenceMillis;

    /** How a call ends. */
    enum Ending {
        ANSWERED,
        S429,
        S500,
        S503,
        S529,
        SLOW,
        STALLED,
        CUT,
        DROPPED,
        LATE,
        MALFORMED,
        WRONG_TYPE,
        HUGE
    }

    /**
     * Starts on a free port.
     *
     * @param silenceMillis how long it keeps silent where it does
     */
    StormProvider(long seed, long silenceMillis) {
        this.seed = seed;
        this.silenceMillis = silenceMillis;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::chat);
        server.createContext(CHARGES, this::tellCharges);
        server.createContext(ENDINGS, this::tellEndings);
        server.start();
    }

    /** The base URL to configure. */
    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private Ending ending(String user, String model) {
        var random =
                new SplittableRandom(seed ^ (user + "@" + model).hashCode() * 0x9E3779B97F4A7C15L);
        boolean fails = random.nextDouble() < FAILING;
        return fails ? Ending.values()[random.nextInt(1, Ending.values().length)] : Ending.ANSWERED;
    }

    private void chat(HttpExchange exchange) throws IOException {
        inFlight.register();
        try {
            Map<String, Object> request = JSON.readValue(exchange.getRequestBody(), OBJECT);
            Ending ending = ending((String) request.get("user"), (String) request.get("model"));
            endings.computeIfAbsent(ending, any -> new AtomicInteger()).incrementAndGet();
            boolean streams = Boolean.TRUE.equals(request.get("stream"));
            answer(request, ending, new StormAnswer(exchange, streams));
            exchange.close(); // what is thrown has the connection dropped
        } finally {
            inFlight.arriveAndDeregister();
        }
    }

    /** Tells what it charges a request for, by model; the request is then forgotten. */
    private void tellCharges(HttpExchange exchange) throws IOException {
        Map<String, Usage> charged = charges.remove(exchange.getRequestURI().getQuery());
        tell(exchange, charged == null ? Map.of() : charged);
    }

    private void tellEndings(HttpExchange exchange) throws IOException {
        try {
            inFlight.awaitAdvanceInterruptibly(
                    inFlight.arrive(), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            tell(exchange, endings);
        } catch (TimeoutException e) {
            tell(exchange, Map.of()); // which is no way for calls to have ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(HttpExchange exchange, Object what) throws IOException {
        byte[] json = JSON.writeValueAsBytes(what);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private void answer(Map<String, Object> request, Ending ending, StormAnswer answer)
            throws IOException {
        switch (ending) {
            case S429, S500, S503, S529 ->
                    answer.refuse(Integer.parseInt(ending.name().substring(1)));
            case SLOW -> {
                keepSilent(silenceMillis);
                throw new IOException("never answered, as drawn");
            }
            case DROPPED -> throw new IOException("dropped, as drawn");
            case MALFORMED -> answer.malformed();
            case WRONG_TYPE -> answer.page();
            case HUGE -> answer.flood();
            case CUT, STALLED -> {
                if (answer.streams()) {
                    charge(request, WORDS.getFirst().length(), 0);
                }
                answer.begin(WORDS.getFirst());
                if (ending == Ending.STALLED) {
                    keepSilent(silenceMillis);
                }
                throw new IOException("cut, as drawn");
            }
            case LATE -> {
                keepSilent(silenceMillis / PATIENCE_IN_LATENESS);
                whole(request, answer);
            }
            case ANSWERED -> whole(request, answer);
        }
    }

    private void whole(Map<String, Object> request, StormAnswer answer) throws IOException {
        Usage usage = charge(request, String.join("", WORDS).length(), REASONING_TOKENS);
        answer.whole(WORDS, usage);
    }

    private Usage charge(Map<String, Object> request, int bytes, long reasoning) {
        long input = InputTokens.estimate(request);
        Usage usage = new Usage(input, null, Math.ceilDiv(bytes, 4) + reasoning, reasoning);
        charges.computeIfAbsent((String) request.get("user"), any -> new ConcurrentHashMap<>())
                .put((String) request.get("model"), usage);
        return usage;
    }

    private void keepSilent(long millis) {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
