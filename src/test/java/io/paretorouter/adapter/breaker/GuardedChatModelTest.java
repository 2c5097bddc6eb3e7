package io.paretorouter.adapter.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedChatModelTest {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final ChatFailure DOWN = new ChatFailure.Transient(503);

    /** Opens on two failures of at least two among the latest four. */
    private static final BreakerSettings SETTINGS = new BreakerSettings(4, 2, 50, PAUSE);

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private Runnable behaviour = () -> {};
    private int calls;
    private final GuardedChatModel model =
            new GuardedChatModel(new Provider(), SETTINGS, () -> now);

    /** Behaves as told, half-way where it streams. */
    private final class Provider implements ChatModel {
        @Override
        public Completion complete(ChatRequest request) {
            calls++;
            behaviour.run();
            return new Completion(Map.of(), null);
        }

        @Override
        public void stream(ChatRequest request, Consumer<Completion> onChunk) {
            onChunk.accept(new Completion(Map.of(), null));
            complete(request);
        }
    }

    private void call(String name) {
        model.complete(new ChatRequest(name, Map.of()));
    }

    private static Runnable fails(ChatFailure failure) {
        return () -> {
            throw new ChatException(failure, "provider \"p\" answered so", null);
        };
    }

    private void assertFails(ChatFailure failure) {
        assertThatThrownBy(() -> call("m"))
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    private void breakDown() {
        behaviour = fails(DOWN);
        assertFails(DOWN);
        assertFails(DOWN);
    }

    private static ChatFailure coolingDown(int status, long seconds) {
        return new ChatFailure.CoolingDown(status, Duration.ofSeconds(seconds));
    }

    @Test
    void leavesAModelAloneOnceTooManyCallsFailed() {
        breakDown();

        assertFails(coolingDown(503, 30));
        assertThat(calls).isEqualTo(2);
        assertThat(model.coolingDown("m")).isEqualTo(coolingDown(503, 30));
    }

    @Test
    void saysWhyInWordsThatRepeatNothingOfTheCallThatFailed() {
        breakDown();

        assertThatThrownBy(() -> call("m"))
                .hasMessage(
                        "model \"m\" is cooling down for another 30 s, because it failed with"
                                + " status 503");
    }

    @Test
    void namesNoStatusWhereThereWasNone() {
        ChatFailure silent = new ChatFailure.Transient(0);
        behaviour = fails(silent);
        assertFails(silent);
        assertFails(silent);

        assertThatThrownBy(() -> call("m"))
                .hasMessage("model \"m\" is cooling down for another 30 s, because it failed");
    }

    @Test
    void countsAStreamThatBreaksHalfWay() {
        behaviour = fails(DOWN);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> model.stream(new ChatRequest("m", Map.of()), chunk -> {}))
                    .isInstanceOf(ChatException.class);
        }

        assertThat(model.coolingDown("m")).isNotNull();
    }

    @Test
    void leavesOtherModelsOfTheProviderBe() {
        breakDown();
        behaviour = () -> {};

        call("other");

        assertThat(model.coolingDown("other")).isNull();
        assertThat(model.coolingDown("never called")).isNull();
    }

    @Test
    void closesAgainWhenAProbeSucceeds() {
        breakDown();
        behaviour = () -> {};
        now = now.plus(PAUSE).plusNanos(1);

        assertThat(model.coolingDown("m")).isNull();
        call("m");
        behaviour = fails(DOWN);
        assertFails(DOWN); // one failure is none
        assertThat(model.coolingDown("m")).isNull();
    }

    @Test
    void waitsAgainWhenAProbeFails() {
        breakDown();
        now = now.plus(PAUSE).plusNanos(1);

        assertFails(DOWN);

        assertFails(coolingDown(503, 30));
    }

    @Test
    void letsOneProbeThroughAtATime() {
        breakDown();
        now = now.plus(PAUSE).plusNanos(1);
        behaviour = () -> assertFails(coolingDown(503, 0));

        call("m");

        assertThat(calls).isEqualTo(3);
    }

    @Test
    void letsOthersInAsSoonAsAStreamThatProbesBegins() {
        breakDown();
        now = now.plus(PAUSE).plusNanos(1);
        behaviour =
                () -> {
                    behaviour = () -> {};
                    call("m");
                };

        model.stream(new ChatRequest("m", Map.of()), chunk -> {});

        assertThat(calls).isEqualTo(4);
    }

    @Test
    void countsAStreamThatProbesAndBreaksLaterAsAFailure() {
        breakDown();
        now = now.plus(PAUSE).plusNanos(1);
        assertThatThrownBy(() -> model.stream(new ChatRequest("m", Map.of()), chunk -> {}))
                .isInstanceOf(ChatException.class);

        assertFails(DOWN);

        assertFails(coolingDown(503, 30));
    }

    @Test
    void probesAgainAfterAProbeThatToldNothing() {
        breakDown();
        now = now.plus(PAUSE).plusNanos(1);
        behaviour =
                () -> {
                    throw new IllegalStateException("the client hung up");
                };
        assertThatThrownBy(() -> call("m")).isInstanceOf(IllegalStateException.class);
        behaviour = fails(new ChatFailure.Permanent(400));
        assertFails(new ChatFailure.Permanent(400));
        behaviour = () -> {};

        call("m");

        assertThat(model.coolingDown("m")).isNull();
    }

    @Test
    void saysNothingOfAModelByWhatTheCallerHasToMend() {
        behaviour = fails(new ChatFailure.Permanent(401));
        for (int i = 0; i < 10; i++) {
            assertFails(new ChatFailure.Permanent(401));
        }

        assertThat(model.coolingDown("m")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "3600, 3600", "100000, 3600"})
    void leavesAModelAloneForAsLongAsItsProviderAsks(long asked, long granted) {
        ChatFailure busy = new ChatFailure.Transient(429, Duration.ofSeconds(asked));
        behaviour = fails(busy);

        assertFails(busy);

        assertFails(coolingDown(429, granted));
        now = now.plusSeconds(granted).plusNanos(1);
        behaviour = () -> {};
        call("m");
    }

    @Test
    void takesTheLatestWishOfCallsUnderWayAtOnce() {
        ChatFailure busy = new ChatFailure.Transient(429, Duration.ofSeconds(7));
        behaviour =
                () -> {
                    behaviour = fails(busy);
                    assertFails(busy);
                    behaviour = fails(new ChatFailure.Transient(429, Duration.ofSeconds(9)));
                    behaviour.run();
                };

        assertFails(new ChatFailure.Transient(429, Duration.ofSeconds(9)));

        assertFails(coolingDown(429, 9));
        now = now.plusSeconds(8);
        assertFails(coolingDown(429, 1));
    }

    @Test
    void ignoresAWishForNoTime() {
        ChatFailure again = new ChatFailure.Transient(429, Duration.ZERO);
        behaviour = fails(again);

        assertFails(again);

        assertThat(model.coolingDown("m")).isNull();
    }
}
