package io.paretorouter.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.adapter.djl.DjlEmbedder;
import io.paretorouter.adapter.djl.EmbedderException;
import io.paretorouter.adapter.djl.FullEmbedderDirectory;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.embed.Embedder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the full embedder, at once or after the first decision, so that nobody waits for it. A
 * failure after that decision is one log line and a metric ({@code pareto.full}: 0 not there, 1
 * ready, -1 failed); express goes on serving.
 */
@Singleton
final class FullEmbedder {
    private static final Logger LOG = Logger.getLogger(FullEmbedder.class);

    /** How long a stopping process waits for loading to end. */
    private static final Duration LONGEST_LOADING = Duration.ofSeconds(10);

    private static final int ABSENT = 0;
    private static final int READY = 1;
    private static final int FAILED = -1;

    private final RouterConfig config;
    private final FullEmbedderVariant variant;
    private final Duration longestEmbedding;
    private final Duration loadAfter;
    private volatile int state = ABSENT;
    private volatile @Nullable DjlEmbedder embedder;
    private volatile @Nullable BehindFirstDecision loading;

    FullEmbedder(RouterConfig config, MeterRegistry registry) {
        this.config = config;
        Settings settings = new Settings(config);
        this.variant = settings.fullEmbedder();
        this.longestEmbedding = settings.longestEmbedding();
        this.loadAfter = settings.loadAfter();
        Gauge.builder("pareto.full", () -> state)
                .description("The full embedder: 0 not there, 1 ready, -1 failed to load")
                .register(registry);
    }

    /** Lets the full embedder take over from express. */
    interface Takeover {
        /**
         * Called once, when the embedder is ready for texts of at most the given number of tokens.
         */
        void ready(Embedder embedder, int mostTokens);
    }

    /**
     * Loads the embedder at once.
     *
     * @throws EmbedderException if it is missing, incomplete, or not for this machine
     */
    Embedder load() {
        Embedder loaded = loaded();
        state = READY;
        return loaded;
    }

    private Embedder loaded() {
        DjlEmbedder loaded =
                DjlEmbedder.load(FullEmbedderDirectory.locate(config.full().directory()), variant);
        embedder = loaded;
        return loaded;
    }

    /**
     * Loads the embedder on its own thread, once the first decision is made or the wait for it is
     * over.
     */
    void loadBehind(CountDownLatch decided, Takeover takeover) {
        BehindFirstDecision work =
                new BehindFirstDecision(
                        "full-embedder", decided, loadAfter, () -> takeOver(takeover));
        loading = work;
        work.start();
    }

    private void takeOver(Takeover takeover) {
        try {
            Embedder loaded = loaded();
            int mostTokens = EmbedTime.of(loaded).tokensWithin(longestEmbedding);
            takeover.ready(loaded, mostTokens);
            state = READY;
            LOG.infof("the full embedder takes over texts of up to %d tokens", mostTokens);
        } catch (EmbedderException | IllegalArgumentException | LinkageError e) {
            state = FAILED;
            LOG.errorf("the full embedder does not load, express goes on: %s", e.getMessage());
        }
    }

    /** Ends loading, and frees what it holds outside the heap. */
    @PreDestroy
    void close() {
        BehindFirstDecision work = loading;
        if (work != null) {
            work.stop(LONGEST_LOADING);
        }
        DjlEmbedder loaded = embedder;
        if (loaded != null) {
            loaded.close();
        }
    }
}
