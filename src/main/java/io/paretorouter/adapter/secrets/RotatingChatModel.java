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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A provider whose key is stored elsewhere and may change. Safe for use by many threads. */
public final class RotatingChatModel implements ChatModel {
    private static final Logger LOG = Logger.getLogger(RotatingChatModel.class);
    private static final int UNAUTHORIZED = 401;

    /**
     * The least time between two fetches after a refusal; otherwise every request with a wrong key
     * would cause one.
     */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(10);

    /** The fetch time of a key that a snapshot may have preserved. */
    private static final Instant DISCONNECTED = Instant.EPOCH;

    private final Supplier<String> key;
    private final Function<String, ChatModel> provider;
    private final Pace pace;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile Keyed current;

    /**
     * When to fetch a key again, and on which thread.
     *
     * @param refresh the age at which a key is fetched again
     * @param clock dates the key
     * @param beside runs the fetch while the old key is in use
     */
    public record Pace(Duration refresh, InstantSource clock, Executor beside) {
        /** A pace with the system's clock and threads. */
        public static Pace of(Duration refresh) {
            return new Pace(
                    refresh,
                    InstantSource.system(),
                    renewal -> Thread.ofPlatform().daemon().name("key-renewal").start(renewal));
        }
    }

    /** A key and the provider that uses it. Not a record, because records print their content. */
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
     * A provider whose first key is fetched here.
     *
     * @param key fetches the key, or throws a {@link SecretException}
     * @param provider makes the provider for a key
     */
    public RotatingChatModel(
            Supplier<String> key, Function<String, ChatModel> provider, Pace pace) {
        this.key = key;
        this.provider = provider;
        this.pace = pace;
        String first = key.get();
        this.current = new Keyed(first, provider.apply(first), pace.clock.instant());
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

    @Override
    public boolean cachesPrompts() {
        return current.model.cachesPrompts();
    }

    /**
     * Closes the connections, and has the key fetched before its next use, whatever the clock says
     * after a restore. Waits for a fetch that is under way, which would otherwise date the key
     * anew.
     */
    @Override
    public void disconnect() {
        fetching.lock();
        try {
            Keyed known = current;
            known.model.disconnect();
            current = new Keyed(known.key, known.model, DISCONNECTED);
        } finally {
            fetching.unlock();
        }
    }

    /**
     * Makes a call, and repeats it if the key was refused and a new one is found. A refused key
     * ends a call before its first chunk, so it can be repeated.
     */
    private <T> T call(Function<ChatModel, T> call) {
        Keyed keyed = inForce();
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

    /** The key to use; if it is too old, it is renewed in the background. */
    private Keyed inForce() {
        Keyed known = current;
        if (known.fetched.equals(DISCONNECTED)) {
            return renewed(known);
        }
        if (tooOld(known) && renewing.compareAndSet(false, true)) {
            pace.beside.execute(this::renew);
        }
        return known;
    }

    /** Fetches the key, unless another thread has done so since. */
    private void renew() {
        fetching.lock();
        try {
            if (tooOld(current)) {
                fetch();
            }
        } finally {
            fetching.unlock();
            renewing.set(false);
        }
    }

    private boolean tooOld(Keyed keyed) {
        return age(keyed).compareTo(pace.refresh) >= 0;
    }

    private Duration age(Keyed keyed) {
        return Duration.between(keyed.fetched, pace.clock.instant());
    }

    /** The key to use after this one was refused; the same one if there is no other. */
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
            next = new Keyed(text, model, pace.clock.instant());
        } catch (SecretException | IllegalArgumentException e) {
            LOG.warnf("a provider keeps its old key: %s", e.getMessage());
            next = new Keyed(known.key, known.model, pace.clock.instant());
        }
        current = next;
        return next;
    }
}
