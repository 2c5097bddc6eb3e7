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
 * Prepares a running router for a snapshot of its process (SnapStart on Lambda, or any JVM with
 * CRaC) and resumes it afterwards. Connections and keys must not be in the snapshot, because they
 * do not outlive it; the table is, and a newer one is looked for after the restore.
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

    /** Asks to be told of snapshots; on most JVMs nobody makes any. */
    void register(@Observes StartupEvent event) {
        if (ImageMode.current() == ImageMode.JVM) { // nobody makes one of a native executable
            register(Core.getGlobalContext());
        }
    }

    /**
     * Registers with a context, which only holds a weak reference: this object has to be kept
     * alive.
     */
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
