package io.paretorouter.core.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The models expect performances of 0.9 (large), 0.7 (medium) and 0.5 (small). */
class FallbackTest {
    private static final ChatFailure DOWN = new ChatFailure.Transient(500);
    private static final ChatFailure.CoolingDown ALONE =
            new ChatFailure.CoolingDown(503, Duration.ofSeconds(9));
    private static final ChatFailure.CoolingDown ALONE_FOR_LESS =
            new ChatFailure.CoolingDown(429, Duration.ofSeconds(3));

    private final Map<String, ChatFailure> failures = new HashMap<>();
    private final List<Attempt> heard = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    /** Fails as told, after 5 ns. */
    private final class Provider implements ChatModel {
        @Override
        public Completion complete(ChatRequest request) {
            clock.addAndGet(5);
            ChatFailure failure = failures.get(request.model());
            if (failure != null) {
                throw new ChatException(failure, request.model() + " failed", null);
            }
            return new Completion(Map.of(), null);
        }

        @Override
        public void stream(ChatRequest request, Consumer<Completion> onChunk) {
            onChunk.accept(complete(request));
        }

        @Override
        public ChatFailure.@Nullable CoolingDown coolingDown(String model) {
            return failures.get(model) instanceof ChatFailure.CoolingDown alone ? alone : null;
        }
    }

    private final class Listener implements DecisionListener {
        @Override
        public void onDecision(Decision decision) {}

        @Override
        public void onAttempt(Attempt attempt) {
            heard.add(attempt);
        }
    }

    private RoutedChat chat(Fallback fallback) {
        ChatModel provider = new Provider();
        Router router =
                new Router(
                        TestTable.table(), HashEmbedder.ID, Router.OutOfDistributionPolicy.REPORT);
        return new RoutedChat(
                QueryRouter.of(new HashEmbedder(), router),
                new ModelPool(
                        model -> new ChatModels.Served(provider, model, null, null),
                        model -> Capabilities.UNKNOWN),
                fallback,
                clock::get);
    }

    private static RoutedRequest request(double alpha) {
        return new RoutedRequest(
                "hi",
                new Routing(
                        new Goal.Weight(new Tradeoff(alpha)),
                        Scorer.Kind.EXPECTED,
                        Eligibility.ANY),
                Map.of());
    }

    /** The name of the model that answers. */
    private String served(Fallback fallback) {
        return chat(fallback).answer(request(1), new Listener()).model().model();
    }

    private void assertFails(Fallback fallback, String model) {
        assertThatThrownBy(() -> served(fallback))
                .isInstanceOf(ChatException.class)
                .hasMessage(model + " failed");
    }

    @Test
    void tellsOfEachAttemptWithItsFailureAndItsTime() {
        failures.put(TestTable.LARGE, DOWN);

        assertThat(served(Fallback.UNBOUNDED)).isEqualTo(TestTable.MEDIUM);
        assertThat(heard)
                .containsExactly(
                        new Attempt(TestTable.LARGE, DOWN, 5),
                        new Attempt(TestTable.MEDIUM, null, 5));
    }

    @Test
    void tellsOfTheAttemptsAlsoWhereNobodyAnswers() {
        failures.put(TestTable.LARGE, new ChatFailure.Permanent(400));

        assertFails(Fallback.UNBOUNDED, TestTable.LARGE);

        assertThat(heard).extracting(Attempt::model).containsExactly(TestTable.LARGE);
    }

    @Test
    void fallsNoFurtherThanTheLossThatIsAllowed() {
        failures.put(TestTable.LARGE, DOWN);

        assertThat(served(new Fallback(3, 0.21))).isEqualTo(TestTable.MEDIUM);
        assertFails(new Fallback(3, 0.19), TestTable.LARGE);
    }

    @Test
    void passesOverWhatWouldLoseTooMuchToWhatWouldNot() {
        failures.put(TestTable.MEDIUM, DOWN); // at α 0.5 medium ranks before small and large
        RoutedChat chat = chat(new Fallback(3, 0.1));

        Answer answer = chat.answer(request(0.5), new Listener());

        assertThat(chat.decide(request(0.5), new Listener()).eligible())
                .extracting(Candidate::model)
                .containsExactly(TestTable.MEDIUM, TestTable.SMALL, TestTable.LARGE);
        assertThat(answer.model().model()).isEqualTo(TestTable.LARGE);
    }

    @Test
    void theDecisionNamesTheModelThatWillStandIn() {
        failures.put(TestTable.MEDIUM, ALONE); // at α 0.5 small is next, and would lose too much
        RoutedChat chat = chat(new Fallback(3, 0.1));

        Decision decision = chat.decide(request(0.5), new Listener());

        assertThat(decision.chosen().model()).isEqualTo(TestTable.LARGE);
        assertThat(chat.answer(request(0.5), new Listener()).model().model())
                .isEqualTo(TestTable.LARGE);
        assertThat(decision.eligible().get(1).outage())
                .isEqualTo(
                        "may not stand in for acme/medium: more than 0.1 of performance would be"
                                + " lost");
    }

    @Test
    void theDecisionNamesTheFirstChoiceWhereNoneMayStandIn() {
        failures.put(TestTable.LARGE, ALONE);

        Decision decision = chat(new Fallback(3, 0.1)).decide(request(1), new Listener());

        assertThat(decision.chosen().model()).isEqualTo(TestTable.LARGE);
        assertThat(decision.eligible()).noneMatch(Candidate::available);
    }

    @Test
    void callsNoMoreProvidersThanAllowed() {
        failures.put(TestTable.LARGE, DOWN);
        failures.put(TestTable.MEDIUM, DOWN);

        assertFails(new Fallback(2, 1), TestTable.MEDIUM);
    }

    @Test
    void choosesTheNextBestWhileTheBestIsLeftAlone() {
        failures.put(TestTable.LARGE, ALONE);

        Decision decision = chat(Fallback.UNBOUNDED).decide(request(1), new Listener());

        assertThat(decision.chosen().model()).isEqualTo(TestTable.MEDIUM);
        assertThat(decision.preferred().model()).isEqualTo(TestTable.LARGE);
        assertThat(decision.preferred().outage())
                .isEqualTo("cooling down for another 9 s, because it failed with status 503");
        assertThat(served(new Fallback(1, 1))).isEqualTo(TestTable.MEDIUM);
        assertThat(heard).filteredOn(Attempt::called).hasSize(1);
        assertThat(heard.getFirst().called()).isFalse();
    }

    @Test
    void holdsTheLossAgainstTheFirstChoiceEvenWhereItIsLeftAlone() {
        failures.put(TestTable.LARGE, ALONE);
        failures.put(TestTable.MEDIUM, DOWN);

        assertFails(new Fallback(3, 0.3), TestTable.MEDIUM);
    }

    @Test
    void saysWhenToComeBackWhereEveryModelIsLeftAlone() {
        failures.put(TestTable.LARGE, ALONE);
        failures.put(TestTable.MEDIUM, ALONE_FOR_LESS);
        failures.put(TestTable.SMALL, ALONE);

        assertThat(chat(Fallback.UNBOUNDED).decide(request(1), new Listener()).chosen().model())
                .isEqualTo(TestTable.LARGE);
        assertThatThrownBy(() -> served(Fallback.UNBOUNDED))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(ALONE_FOR_LESS));
    }

    @Test
    void tellsTheFailureOfACallRatherThanThatOthersAreLeftAlone() {
        failures.put(TestTable.LARGE, DOWN);
        failures.put(TestTable.MEDIUM, ALONE);
        failures.put(TestTable.SMALL, ALONE);

        assertFails(Fallback.UNBOUNDED, TestTable.LARGE);
    }

    @Test
    void asksNobodyElseOnceNobodyWaits() {
        failures.put(TestTable.LARGE, DOWN);
        Thread.currentThread().interrupt();

        assertFails(Fallback.UNBOUNDED, TestTable.LARGE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard).hasSize(1);
    }
}
