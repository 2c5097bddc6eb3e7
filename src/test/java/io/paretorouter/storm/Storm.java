package io.paretorouter.storm;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.regex.Pattern;

/** Many applications at once, and the account of what became of their requests. */
final class Storm implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final Pattern COST =
            Pattern.compile("^pareto_cost_usd_total\\{.*} (.*)$", Pattern.MULTILINE);

    private final URI router;
    private final URI provider;
    private final Ledger ledger = new Ledger();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger estimates = new AtomicInteger();
    private final DoubleAdder chargedUsd = new DoubleAdder();

    /** A storm over a router whose models are all served by a {@link StormProvider}. */
    Storm(URI router, URI provider) {
        this.router = router;
        this.provider = provider;
    }

    /** The first few requests that ended in neither an answer nor an honest error, or not even. */
    List<String> problems() {
        return problems.stream().limit(3).toList();
    }

    /** How many costs were estimates. */
    int estimates() {
        return estimates.get();
    }

    /** What the provider charged for all requests. */
    double chargedUsd() {
        return chargedUsd.sum();
    }

    /** Asks so often, and on until the time is over. */
    void blow(int least, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int last = asked.get() + least;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.execute(
                        () -> {
                            StormClient client = new StormClient(router);
                            for (int number = asked.incrementAndGet();
                                    number <= last || System.nanoTime() < end;
                                    number = asked.incrementAndGet()) {
                                askSafely(client, number);
                            }
                        });
            }
        }
    }

    private void askSafely(StormClient client, int number) {
        try {
            ask(client, number);
        } catch (RuntimeException | AssertionError e) {
            problems.add(number + ": " + e);
        }
    }

    private void ask(StormClient client, int number) {
        StormClient.Outcome outcome = client.ask(number);
        JsonNode line = ledger.take(outcome.reply().header("x-request-id"));
        double accounted = line.path("costUsd").asDouble(0);
        double charged = charged(StormClient.user(number));
        chargedUsd.add(charged);
        if (line.has("tokensEstimated")) {
            estimates.incrementAndGet();
        }
        boolean told = Double.isNaN(outcome.costUsd()) || near(outcome.costUsd(), accounted);
        if (!outcome.problem().isEmpty() || !near(accounted, charged) || !told) {
            problems.add(
                    "%d: %s, charged %s, told %s, logged %s: %s"
                            .formatted(
                                    number,
                                    outcome.problem(),
                                    charged,
                                    outcome.costUsd(),
                                    line,
                                    outcome.reply().body()));
        }
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 1e-12 + 1e-8 * Math.abs(other);
    }

    /** What the provider charges for a request, over all models that it fell through. */
    private double charged(String user) {
        double sum = 0;
        JsonNode byModel = provider(StormProvider.CHARGES + "?" + user);
        for (Map.Entry<String, JsonNode> charge : byModel.properties()) {
            Usage usage =
                    new Usage(
                            charge.getValue().path("inputTokens").asLong(),
                            charge.getValue().path("outputTokens").asLong());
            sum += StormyRouter.PRICES.get(charge.getKey()).cost(usage).amount();
        }
        return sum;
    }

    /** What the provider says. */
    JsonNode provider(String path) {
        return new Http(provider).get(path).json();
    }

    /** What the router's metrics say that everything cost. */
    double accountedUsd() {
        String metrics = new Http(router).get("/q/metrics").body();
        return COST.matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
