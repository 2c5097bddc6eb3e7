package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.RawRequest;
import io.paretorouter.fixture.StubProvider;
import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.FrontDoor;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of events in a row for what the build packaged, before a provider that fails as it is
 * told; {@code -Dinvocations=10000} says how many. Needs Linux.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS) // as many invocations as it is asked for
class EnduranceIT {
    private static final int INVOCATIONS = Integer.getInteger("invocations", 2000);

    /** Of each kind, far fewer than the requests that go wrong after the first half. */
    private static final int CHANGING = 8;

    private static final long MOST_GROWTH_BYTES = 8 << 20;
    private static final String BODY = Bodies.hi("auto", ", \"stream\": true, \"stub\": \"%s\"");

    private final StubProvider provider = new StubProvider();
    private final LocalLambda lambda = new LocalLambda(0, Duration.ofMinutes(2));
    private final FrontDoor front = new FrontDoor(lambda, Events.V1, 0);
    private Process function;

    private void start(String... properties) throws IOException {
        function =
                PackagedFunction.start(
                        lambda,
                        Map.of(
                                "ROUTER_EMBEDDER", "express",
                                "ROUTER_LAMBDA_RESPONSE", "streaming",
                                "ROUTER_DEFAULT_PROVIDER", "stub",
                                "ROUTER_PROVIDERS_STUB_TYPE", "openai",
                                "ROUTER_PROVIDERS_STUB_BASE_URL", provider.baseUrl()),
                        properties);
    }

    @AfterEach
    void stop() throws InterruptedException {
        function.destroyForcibly().waitFor();
        front.close();
        lambda.close();
        provider.close();
    }

    private static byte[] chat(String behaviour) {
        return RawRequest.post(
                "/v1/chat/completions", BODY.formatted(behaviour), "Connection: close");
    }

    private static byte[] request(Endurance.Turn turn) {
        return chat(
                switch (turn) {
                    case WHOLE, LEFT -> "200";
                    case REFUSED -> "503";
                    case CUT -> "hang-up";
                    case BROKEN -> "cut";
                });
    }

    /**
     * Options by which resident memory grows by what is kept, and by nothing else. A young
     * generation that is soon used whole, and no second compiler: its arenas of 2 kB to 15.8 MB, by
     * HotSpot's native memory tracking, come when it finds something to compile.
     */
    private static String[] steadyMemory() {
        return Packaged.isNative()
                ? new String[] {"-Xmn8m", "-Xmx64m"}
                : new String[] {"-XX:+UseSerialGC", "-Xmn8m", "-Xmx64m", "-XX:TieredStopAtLevel=1"};
    }

    @Test
    void leavesNothingUnansweredAndNothingBehind() throws IOException {
        start(steadyMemory());
        Endurance endurance = new Endurance(front, EnduranceIT::request, "data: [DONE]\n\n");
        endurance.run(0, INVOCATIONS / 2);
        Holdings before = Holdings.of(function.pid());
        endurance.run(INVOCATIONS / 2, INVOCATIONS);
        Holdings after = Holdings.of(function.pid());
        System.out.printf("%d invocations: %s, then %s%n", INVOCATIONS, before, after);

        assertThat(lambda.answered()).isEqualTo(INVOCATIONS);
        assertThat(lambda.unanswered()).isZero();
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + CHANGING);
        assertThat(after.sockets()).isLessThanOrEqualTo(before.sockets() + CHANGING);
        assertThat(after.residentBytes() - before.residentBytes()).isLessThan(MOST_GROWTH_BYTES);
    }

    @Test
    void losesOnlyTheRequestInFlightWhenItIsKilled() throws Exception {
        start();
        Invoked inFlight = lambda.invoke(Events.V1.of(chat("stall")));
        assertThat(inFlight.take()).isInstanceOf(Invoked.Part.Begin.class);
        List<Invoked> waiting =
                Stream.generate(() -> chat("200")).limit(10).map(this::invoke).toList();
        function.destroyForcibly().waitFor();
        start();

        for (Invoked next : waiting) {
            Invoked.Outcome outcome = next.await();
            assertThat(outcome.succeeded()).isTrue();
            assertThat(outcome.streamed()).endsWith("data: [DONE]\n\n");
        }
        assertThat(rest(inFlight).errorType()).isEqualTo("Runtime.TruncatedResponse");
        assertThat(lambda.unanswered()).isZero();
    }

    private Invoked invoke(byte[] request) {
        return lambda.invoke(Events.V1.of(request));
    }

    private static Invoked.Part.End rest(Invoked invoked) throws InterruptedException {
        Invoked.Part part = invoked.take();
        while (part instanceof Invoked.Part.Piece) {
            part = invoked.take();
        }
        return (Invoked.Part.End) part;
    }
}
