package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.RawRequest;
import io.paretorouter.lambda.local.Events;
import io.paretorouter.lambda.local.FrontDoor;
import io.paretorouter.lambda.local.LocalLambda;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of events in a row for the loop, before an application that fails as it is told. */
class EnduranceTest {
    private static final int EVENTS = 4000;

    private static byte[] request(Endurance.Turn turn) {
        String path =
                switch (turn) {
                    case WHOLE, LEFT -> "/pieces";
                    case REFUSED -> "/refused";
                    case CUT -> "/cut";
                    case BROKEN -> "/broken";
                };
        return RawRequest.get(path, "Connection: close");
    }

    @ParameterizedTest
    @EnumSource(LambdaSettings.Response.class)
    void leavesNothingUnansweredAndNothingBehind(LambdaSettings.Response response)
            throws Exception {
        try (ScriptedApplication application = new ScriptedApplication();
                LocalLambda lambda = new LocalLambda(0, Duration.ofSeconds(60));
                FrontDoor front = new FrontDoor(lambda, Events.V2, 0)) {
            LambdaFunction function =
                    new LambdaFunction(
                            new LambdaSettings(
                                    lambda.address(), response, "", Duration.ofSeconds(1)),
                            application.tickets(),
                            application.port(),
                            () -> {});
            long before = loops();
            function.start();
            new Endurance(front, EnduranceTest::request, "data: 2\n\n").run(0, EVENTS);
            function.stop(); // the last answer was awaited, and so all before it are through

            assertThat(lambda.answered()).isEqualTo(EVENTS);
            assertThat(lambda.unanswered()).isZero();
            assertThat(loops()).isEqualTo(before);
        }
    }

    /** How many loops run: other tests' routers have one of their own. */
    private static long loops() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lambda"))
                .count();
    }
}
