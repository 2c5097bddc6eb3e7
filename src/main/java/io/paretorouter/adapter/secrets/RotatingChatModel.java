package io.paretorouter.adapter.secrets;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A provider whose key lies elsewhere and may change. Safe for use by many threads. */
public final class RotatingChatModel implements ChatModel {
    private static final Logger LOG = Logger.getLogger(RotatingChatModel.class);
    private static final int UNAUTHORIZED = 401;

    /**
     * A key that is refused is not fetched again sooner: a wrong one would be, by every request.
     */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(10);

    private final Supplier<String> key;
    private final Function<String, ChatModel> provider;
    private final Duration refresh;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Keyed current;

    /** A key with the provider that calls by it. No record: those show what they hold. */
    private static final class Keyed {
        private final String key;
        private final ChatModel model;
        private final Instant fetched;

        Keyed(String key, ChatModel model, Instant fetched) {
            this.key = key;
            this.model = model;
            this.fetched = fetched;
        }
    }

    /**
     * A provider that has its key.
     *
     * @param key fetches the key, or throws a {@link SecretException}
     * @param provider makes the provider of a key
     * @param refresh how old a key may become before it is fetched again
     */
    public RotatingChatModel(
            Supplier<String> key,
            Function<String, ChatModel> provider,
            Duration refresh,
            InstantSource clock) {
        this.key = key;
        this.provider = provider;
        this.refresh = refresh;
        this.clock = clock;
        String first = key.get();
        this.current = new Keyed(first, provider.apply(first), clock.instant());
    }

    @Override
    public Completion complete(ChatRequest request) {
        return call(model -> model.complete(request));
    }

    @Override
    public void stream(ChatRequest request, Consumer<Completion> onChunk) {
        call(
                model -> {
                    model.stream(request, onChunk);
                    return true;
                });
    }

    @Override
    public List<String> unsupported(ChatRequest request) {
        return current.model.unsupported(request);
    }

    /** The key counts as too old from now on, whatever the clock says after a restore. */
    @Override
    public void disconnect() {
        Keyed known = current;
        known.model.disconnect();
        current = new Keyed(known.key, known.model, Instant.EPOCH);
    }

    /** A refused key ends a call before its first chunk, so that it can be made again. */
    private <T> T call(Function<ChatModel, T> call) {
        Keyed keyed = notTooOld();
        try {
            return call.apply(keyed.model);
        } catch (ChatException e) {
            if (!e.failure().equals(new ChatFailure.Permanent(UNAUTHORIZED))) {
                throw e;
            }
            Keyed renewed = renewed(keyed);
            if (renewed.key.equals(keyed.key)) {
                throw e;
            }
            return call.apply(renewed.model);
        }
    }

    /** The key, fetched anew if it is too old and nobody else is at it. */
    private Keyed notTooOld() {
        Keyed known = current;
        if (age(known).compareTo(refresh) < 0 || !fetching.tryLock()) {
            return known;
        }
        try {
            return fetch();
        } finally {
            fetching.unlock();
        }
    }

    private Duration age(Keyed keyed) {
        return Duration.between(keyed.fetched, clock.instant());
    }

    /** The key that is in force although this one was refused; the same if there is no other. */
    private Keyed renewed(Keyed refused) {
        fetching.lock();
        try {
            Keyed known = current;
            boolean another = !known.key.equals(refused.key);
            return another || age(known).compareTo(LEAST_WAIT) < 0 ? known : fetch();
        } finally {
            fetching.unlock();
        }
    }

    private Keyed fetch() {
        Keyed known = current;
        Keyed next;
        try {
            String text = key.get();
            ChatModel model = text.equals(known.key) ? known.model : provider.apply(text);
            next = new Keyed(text, model, clock.instant());
        } catch (SecretException | IllegalArgumentException e) {
            LOG.warnf("a provider keeps its old key: %s", e.getMessage());
            next = new Keyed(known.key, known.model, clock.instant());
        }
        current = next;
        return next;
    }
}
