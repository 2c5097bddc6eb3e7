package io.paretorouter.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.UnixOperatingSystemMXBean;
import io.paretorouter.core.llm.Usage;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** See the package: {@code storm.seconds} makes it long. */
@QuarkusTest
@TestProfile(StormyRouter.class)
class StormTest {
    private static final int CONNECTIONS = 16;
    private static final int LEAST_REQUESTS = 400;
    private static final int WARM_UP_REQUESTS = 100;
    private static final int MOST_LOOKS = 5000;
    private static final int SPARE = 40;
    private static final Pattern COST =
            Pattern.compile("^pareto_cost_usd_total\\{.*} (.*)$", Pattern.MULTILINE);

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    URI stub;

    private final Ledger ledger = new Ledger();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger estimates = new AtomicInteger();
    private final DoubleAdder chargedUsd = new DoubleAdder();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyRequestEndsWellEveryCentIsAccountedForAndNothingLeaks() throws InterruptedException {
        double before = accountedUsd();
        storm(WARM_UP_REQUESTS, 0);
        long files = openFiles();
        int threads = Thread.activeCount();
        storm(LEAST_REQUESTS, Integer.getInteger("storm.seconds", 0));

        assertThat(problems.stream().limit(3)).isEmpty();
        assertThat(estimates).hasPositiveValue();
        JsonNode endings = stub(StormProvider.ENDINGS);
        for (StormProvider.Ending ending : StormProvider.Ending.values()) {
            assertThat(endings.path(ending.name()).asInt()).as(ending.name()).isPositive();
        }
        assertThat(accountedUsd() - before).isCloseTo(chargedUsd.sum(), within(1e-9));
        comesTrue("sockets are left", () -> openFiles() <= files + SPARE);
        comesTrue("threads are left", () -> Thread.activeCount() <= threads + SPARE);
    }

    private void storm(int least, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int last = asked.get() + least;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.execute(
                        () -> {
                            StormClient client = new StormClient(base);
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
        JsonNode byModel = stub(StormProvider.CHARGES + "?" + user);
        for (Map.Entry<String, JsonNode> charge : byModel.properties()) {
            Usage usage =
                    new Usage(
                            charge.getValue().path("inputTokens").asLong(),
                            charge.getValue().path("outputTokens").asLong());
            sum += StormyRouter.PRICES.get(charge.getKey()).of(usage).amount();
        }
        return sum;
    }

    private JsonNode stub(String path) {
        return new Http(stub).get(path).json();
    }

    private double accountedUsd() {
        String metrics = new Http(base).get("/q/metrics").body();
        return COST.matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? os.getOpenFileDescriptorCount()
                : 0;
    }

    /** Looks again and again, a request to the provider apart, whether something has come true. */
    private void comesTrue(String otherwise, BooleanSupplier condition) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            stub(StormProvider.ENDINGS);
        }
        throw new AssertionError(
                otherwise + ": " + Arrays.asList(openFiles(), Thread.activeCount()));
    }
}
