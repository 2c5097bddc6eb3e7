package io.paretorouter.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.StubbedRouter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The storm over a router with circuit breakers, one of whose providers is gone. Which calls are
 * kept back depends on time, and what must come of it does not: see {@link StormTest}.
 */
@QuarkusTest
@TestProfile(GuardedStormyRouter.class)
@Timeout(value = 1, unit = TimeUnit.HOURS) // as many seconds as it is asked for
class GuardedStormTest {
    private static final int REQUESTS = 400;

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = StubbedRouter.STUB_URL)
    URI stub;

    @Test
    void everyRequestEndsWellAndEveryCentIsAccountedForWhereModelsAreLeftAlone()
            throws InterruptedException {
        try (Storm storm = new Storm(base, stub)) {
            double before = storm.accountedUsd();
            storm.blow(REQUESTS, Integer.getInteger("storm.seconds", 0));

            assertThat(storm.problems()).isEmpty();
            assertThat(storm.accountedUsd() - before).isCloseTo(storm.chargedUsd(), within(1e-9));
            assertThat(new Http(base).get("/q/metrics").body())
                    .contains("outcome=\"cooling-down\"")
                    .contains("outcome=\"transient\"");
        }
    }
}
