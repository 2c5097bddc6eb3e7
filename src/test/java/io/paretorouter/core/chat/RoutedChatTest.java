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
import io.paretorouter.core.route.NoEligibleModelException;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Capabilities;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RoutedChatTest {
    private static final ChatFailure PASSING = new ChatFailure.Transient(500);
    private static final ChatFailure LASTING = new ChatFailure.Permanent(400);

    /** At α 1 the models rank large, medium, small. */
    private static final RoutedRequest REQUEST = request(Eligibility.ANY);

    private final List<String> called = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    private static RoutedRequest request(Eligibility eligibility) {
        return new RoutedRequest(
                "hi",
                new Routing(new Goal.Weight(new Tradeoff(1)), Scorer.Kind.EXPECTED, eligibility),
                Map.of("messages", List.of()));
    }

    /** A provider where some models fail, before or after their first chunk. */
    private final class Provider implements ChatModel {
        private final Map<String, ChatFailure> failures;
        private final boolean afterFirstChunk;

        Provider(Map<String, ChatFailure> failures, boolean afterFirstChunk) {
            this.failures = failures;
            this.afterFirstChunk = afterFirstChunk;
        }

        @Override
        public Completion complete(ChatRequest request) {
            called.add(request.model());
            failIfAsked(request);
            return new Completion(Map.of("from", request.model()), null);
        }

        @Override
        public void stream(ChatRequest request, Consumer<Completion> onChunk) {
            called.add(request.model());
            if (!afterFirstChunk) {
                failIfAsked(request);
            }
            onChunk.accept(new Completion(Map.of("chunk", 1), null));
            failIfAsked(request);
            onChunk.accept(new Completion(Map.of("chunk", 2), null));
        }

        private void failIfAsked(ChatRequest request) {
            ChatFailure failure = failures.get(request.model());
            if (failure != null) {
                throw new ChatException(failure, request.model() + " failed", null);
            }
        }
    }

    private RoutedChat chat(Map<String, ChatFailure> failures, boolean afterFirstChunk) {
        ChatModel provider = new Provider(failures, afterFirstChunk);
        ChatModels models = model -> new ChatModels.Served(provider, model, null, null);
        Router router =
                new Router(
                        TestTable.table(), HashEmbedder.ID, Router.OutOfDistributionPolicy.REPORT);
        return new RoutedChat(
                QueryRouter.of(new HashEmbedder(), router),
                new ModelPool(models, model -> Capabilities.UNKNOWN),
                Fallback.UNBOUNDED,
                clock::incrementAndGet);
    }

    private AnswerListener listener() {
        return new AnswerListener() {
            @Override
            public void onDecision(Decision decision) {
                heard.add("decision " + decision.chosen().model());
            }

            @Override
            public void onAttempt(Attempt attempt) {
                heard.add("attempt " + attempt.model());
            }

            @Override
            public void onServed(Candidate model) {
                heard.add("served " + model.model());
            }

            @Override
            public void onChunk(Completion chunk) {
                heard.add("chunk " + chunk.body().get("chunk"));
            }
        };
    }

    @Test
    void answersWithTheChosenModel() {
        Answer answer = chat(Map.of(), false).answer(REQUEST, decision -> {});

        assertThat(answer.completion().body()).containsEntry("from", TestTable.LARGE);
        assertThat(answer.model().model()).isEqualTo(TestTable.LARGE);
        assertThat(called).containsExactly(TestTable.LARGE);
    }

    @Test
    void asksTheNextBestAfterATransientFailure() {
        Answer answer =
                chat(Map.of(TestTable.LARGE, PASSING, TestTable.MEDIUM, PASSING), false)
                        .answer(REQUEST, decision -> {});

        assertThat(answer.model().model()).isEqualTo(TestTable.SMALL);
        assertThat(called).containsExactly(TestTable.LARGE, TestTable.MEDIUM, TestTable.SMALL);
    }

    @Test
    void neverAsksAModelThatTheRequestRefuses() {
        Eligibility notMedium = new Eligibility(Set.of(), Set.of(TestTable.MEDIUM), null, null);

        chat(Map.of(TestTable.LARGE, PASSING), false).answer(request(notMedium), decision -> {});

        assertThat(called).containsExactly(TestTable.LARGE, TestTable.SMALL);
    }

    @Test
    void givesTheLastFailureWhenNobodyAnswers() {
        RoutedChat chat =
                chat(
                        Map.of(
                                TestTable.LARGE, PASSING,
                                TestTable.MEDIUM, PASSING,
                                TestTable.SMALL, PASSING),
                        false);

        assertThatThrownBy(() -> chat.answer(REQUEST, decision -> {}))
                .isInstanceOf(ChatException.class)
                .hasMessage(TestTable.SMALL + " failed");
    }

    @Test
    void asksNobodyElseAfterAPermanentFailure() {
        RoutedChat chat = chat(Map.of(TestTable.LARGE, LASTING), false);

        assertThatThrownBy(() -> chat.answer(REQUEST, decision -> {}))
                .isInstanceOf(ChatException.class);
        assertThatThrownBy(() -> chat.stream(REQUEST, listener()))
                .isInstanceOf(ChatException.class);
        assertThat(called).containsExactly(TestTable.LARGE, TestTable.LARGE);
    }

    @Test
    void tellsOfTheDecisionBeforeItCallsAModel() {
        chat(Map.of(), false).answer(REQUEST, decision -> assertThat(called).isEmpty());

        assertThat(called).isNotEmpty();
    }

    @Test
    void streamsFromTheNextBestIfNothingWasSaidYet() {
        chat(Map.of(TestTable.LARGE, PASSING), false).stream(REQUEST, listener());

        assertThat(heard)
                .containsExactly(
                        "decision " + TestTable.LARGE,
                        "attempt " + TestTable.LARGE,
                        "attempt " + TestTable.MEDIUM,
                        "served " + TestTable.MEDIUM,
                        "chunk 1",
                        "chunk 2");
    }

    @Test
    void doesNotFallBackAfterTheFirstChunk() {
        RoutedChat chat = chat(Map.of(TestTable.LARGE, PASSING), true);

        assertThatThrownBy(() -> chat.stream(REQUEST, listener()))
                .isInstanceOf(ChatException.class);

        assertThat(heard)
                .containsExactly(
                        "decision " + TestTable.LARGE,
                        "attempt " + TestTable.LARGE,
                        "served " + TestTable.LARGE,
                        "chunk 1");
        assertThat(called).containsExactly(TestTable.LARGE);
    }

    @Test
    void callsNobodyWhenTheRequestRefusesEveryModel() {
        Eligibility free = new Eligibility(Set.of(), Set.of(), 0.0, null);
        RoutedChat chat = chat(Map.of(), false);

        assertThatThrownBy(() -> chat.answer(request(free), decision -> {}))
                .isInstanceOf(NoEligibleModelException.class);
        assertThat(called).isEmpty();
    }
}
