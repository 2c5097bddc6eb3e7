package io.paretorouter.adapter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RotatingChatModelTest {
    private static final ChatRequest REQUEST = new ChatRequest("m", Map.of());

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private String stored = "first";
    private String accepted = "first";
    private int fetches;
    private Runnable whileFetching = () -> {};
    private final List<String> called = new ArrayList<>();
    private final List<Runnable> beside = new ArrayList<>();
    private final RotatingChatModel model =
            new RotatingChatModel(this::fetch, Provider::new, pace());

    private RotatingChatModel.Pace pace() {
        return new RotatingChatModel.Pace(Duration.ofMinutes(5), () -> now, beside::add);
    }

    private void runBeside() {
        beside.forEach(Runnable::run);
        beside.clear();
    }

    private String fetch() {
        fetches++;
        whileFetching.run();
        if (stored.isEmpty()) {
            throw new SecretException("cannot read it", null);
        }
        return stored;
    }

    /** Takes the accepted key only. */
    private final class Provider implements ChatModel {
        private final String key;

        Provider(String key) {
            this.key = key;
        }

        @Override
        public Completion complete(ChatRequest request) {
            called.add(key);
            if (!key.equals(accepted)) {
                throw new ChatException(new ChatFailure.Permanent(401), "bad key", null);
            }
            return new Completion(Map.of("by", key), null);
        }

        @Override
        public void stream(ChatRequest request, Consumer<Completion> onChunk) {
            onChunk.accept(complete(request));
        }
    }

    @Test
    void fetchesTheKeyOnceWhileItIsFresh() {
        model.complete(REQUEST);
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        model.complete(REQUEST);

        assertThat(fetches).isEqualTo(1);
    }

    @Test
    void renewsAKeyThatIsTooOldOnceAndBesideTheCalls() {
        stored = "second";
        now = now.plus(Duration.ofMinutes(5));

        model.complete(REQUEST);
        model.complete(REQUEST);

        assertThat(called).containsExactly("first", "first");
        assertThat(fetches).isEqualTo(1);
        assertThat(beside).hasSize(1);

        runBeside();
        accepted = "second";
        model.complete(REQUEST);

        assertThat(called).endsWith("second");
        assertThat(fetches).isEqualTo(2);
        assertThat(beside).isEmpty();
    }

    @Test
    void fetchesAKeyOnceThatIsRefusedWhileItIsToBeRenewed() {
        stored = "second";
        accepted = "second";
        now = now.plus(Duration.ofMinutes(5));

        model.complete(REQUEST);
        runBeside();

        assertThat(called).containsExactly("first", "second");
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void renewsAgainAfterARenewalThatFailed() {
        stored = "";
        now = now.plus(Duration.ofMinutes(5));
        model.complete(REQUEST);
        runBeside();
        stored = "second";
        now = now.plus(Duration.ofMinutes(5));
        model.complete(REQUEST);
        runBeside();
        accepted = "second";

        model.complete(REQUEST);

        assertThat(called).containsExactly("first", "first", "second");
    }

    @Test
    void fetchesTheKeyBeforeItCallsAfterASnapshot() {
        stored = "second";
        accepted = "second";

        model.disconnect();
        model.complete(REQUEST);

        assertThat(called).containsExactly("second");
    }

    @Test
    void fetchesTheKeyAfterASnapshotThatCameWhileItWasFetched() throws InterruptedException {
        Thread snapshot = new Thread(model::disconnect);
        whileFetching =
                () -> {
                    whileFetching = () -> {};
                    snapshot.start();
                    while (snapshot.getState() != Thread.State.WAITING && snapshot.isAlive()) {
                        Thread.onSpinWait();
                    }
                };
        now = now.plus(Duration.ofMinutes(5));
        model.complete(REQUEST);
        runBeside();
        snapshot.join();

        model.complete(REQUEST);

        assertThat(fetches).isEqualTo(3);
    }

    @Test
    void callsAgainByTheNewKeyWhenTheOldOneIsRefused() {
        stored = "second";
        accepted = "second";
        now = now.plusSeconds(10);
        List<Completion> chunks = new ArrayList<>();

        model.stream(REQUEST, chunks::add);

        assertThat(called).containsExactly("first", "second");
        assertThat(chunks).extracting(Completion::body).containsExactly(Map.of("by", "second"));
    }

    @Test
    void fetchesAKeyThatStaysWrongNoOftenerThanEveryTenSeconds() {
        accepted = "another";
        now = now.plusSeconds(10);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> model.complete(REQUEST))
                    .isInstanceOf(ChatException.class)
                    .hasMessage("bad key");
        }

        assertThat(fetches).isEqualTo(2);
        assertThat(called).hasSize(5);
    }

    @Test
    void keepsTheOldKeyWhereNoNewOneIsToBeHad() {
        stored = "";
        now = now.plus(Duration.ofHours(1));

        assertThat(model.complete(REQUEST).body()).containsEntry("by", "first");
        runBeside();
        assertThat(model.complete(REQUEST).body()).containsEntry("by", "first");
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void doesNotStartWithoutAKey() {
        stored = "";

        assertThatThrownBy(() -> new RotatingChatModel(this::fetch, Provider::new, pace()))
                .isInstanceOf(SecretException.class);
    }
}
