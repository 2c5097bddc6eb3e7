package io.paretorouter.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.UnixOperatingSystemMXBean;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** See the package: {@code storm.seconds} makes it long. */
@QuarkusTest
@TestProfile(StormyRouter.class)
@Timeout(value = 1, unit = TimeUnit.HOURS) // as many seconds as it is asked for
class StormTest {
    private static final int LEAST_REQUESTS = 400;
    private static final int WARM_UP_REQUESTS = 100;
    private static final int MOST_LOOKS = 5000;
    private static final int SPARE = 40;

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    URI stub;

    @Test
    void everyRequestEndsWellEveryCentIsAccountedForAndNothingLeaks() throws InterruptedException {
        try (Storm storm = new Storm(base, stub)) {
            double before = storm.accountedUsd();
            storm.blow(WARM_UP_REQUESTS, 0);
            long files = openFiles();
            int threads = Thread.activeCount();
            storm.blow(LEAST_REQUESTS, Integer.getInteger("storm.seconds", 0));

            assertThat(storm.problems()).isEmpty();
            assertThat(storm.estimates()).isPositive();
            JsonNode endings = storm.provider(StormProvider.ENDINGS);
            for (StormProvider.Ending ending : StormProvider.Ending.values()) {
                assertThat(endings.path(ending.name()).asInt()).as(ending.name()).isPositive();
            }
            assertThat(storm.accountedUsd() - before).isCloseTo(storm.chargedUsd(), within(1e-9));
            comesTrue("sockets are left", storm, () -> openFiles() <= files + SPARE);
            comesTrue("threads are left", storm, () -> Thread.activeCount() <= threads + SPARE);
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? os.getOpenFileDescriptorCount()
                : 0;
    }

    /** Looks again and again, a request to the provider apart, whether something has come true. */
    private static void comesTrue(String otherwise, Storm storm, BooleanSupplier condition) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            storm.provider(StormProvider.ENDINGS);
        }
        throw new AssertionError(
                otherwise + ": " + Arrays.asList(openFiles(), Thread.activeCount()));
    }
}
