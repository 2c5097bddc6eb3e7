package io.paretorouter.storm;

import io.paretorouter.core.cost.Price;
import io.paretorouter.fixture.ModelsFiles;
import io.paretorouter.fixture.StubbedRouter;
import io.paretorouter.fixture.TestTable;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A router over the test table, all of whose models are served by {@link StormProvider}. */
public class StormyRouter extends StubbedRouter {
    /** What the models cost. */
    static final Map<String, Price> PRICES =
            Map.of(
                    TestTable.LARGE, price(10, 30),
                    TestTable.MEDIUM, price(2, 8),
                    TestTable.SMALL, price(0.1, 0.4));

    /** Longer than a machine with other things to do is ever silent by itself. */
    private static final int SILENCE_MILLIS = 2000;

    private static Price price(double input, double output) {
        return new Price(input, output, LocalDate.of(2026, 11, 1));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "router.breaker.enabled", // it would keep calls back, and which depends on time
                "false",
                "router.provider-timeout",
                SILENCE_MILLIS + "ms",
                "quarkus.log.handler.console.\"requests\".level",
                "OFF");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provider.class));
    }

    /** Runs the provider for as long as the router. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {
        private static final long SEED = 20261122;

        private final StormProvider provider = new StormProvider(SEED, 2 * SILENCE_MILLIS);

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "router.providers.stub.type",
                    "openai",
                    STUB_URL,
                    provider.baseUrl(),
                    "router.default-provider",
                    "stub",
                    "router.models-file",
                    ModelsFiles.write(models()).toString());
        }

        /** The content of the models file. */
        String models() {
            Price medium = PRICES.get(TestTable.MEDIUM);
            return """
            {"%s": {"price": {"usdPerMillionInputTokens": %s,
              "usdPerMillionOutputTokens": %s, "asOf": "%s"}}}
            """
                    .formatted(
                            TestTable.MEDIUM,
                            medium.usdPerMillionInputTokens(),
                            medium.usdPerMillionOutputTokens(),
                            medium.asOf());
        }

        @Override
        public void stop() {
            provider.close();
        }
    }
}
