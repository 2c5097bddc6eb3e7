package io.paretorouter.app;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * What becomes of a running router in a snapshot of its process: SnapStart on Lambda, or any JVM
 * with CRaC. Connections and keys are not to be in it, for they do not outlive it; the table is,
 * and whether there is a newer one is looked up after it.
 */
@Singleton
final class Snapshot implements Resource {
    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    private final Providers providers;
    private final LiveTables tables;

    Snapshot(Providers providers, LiveTables tables) {
        this.providers = providers;
        this.tables = tables;
    }

    /** Has whoever makes snapshots tell of them; nobody does on most JVMs. */
    void register(@Observes StartupEvent event) {
        if (ImageMode.current() == ImageMode.JVM) { // nobody makes one of a native executable
            register(Core.getGlobalContext());
        }
    }

    /** The same, by a context, which knows this weakly: it has to be kept. */
    void register(Context<Resource> context) {
        context.register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        providers.disconnect();
        LOG.info("disconnected from all providers, for a snapshot");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        tables.refresh();
        LOG.info("restored from a snapshot");
    }
}
