package io.paretorouter.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.core.table.RoutingTable;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reports the state of a table, in the log and as metrics: {@code pareto.table.refresh} counts
 * every look at its source by outcome and reason, {@code pareto.table.age} is the time since the
 * table was published, {@code pareto.table.unconfirmed} the time since its source last said that it
 * is in force (both in seconds). Trouble is logged when it begins and when it is over.
 */
final class TableWatch {
    private static final Logger LOG = Logger.getLogger("io.paretorouter.tables");
    private static final String NONE = "none";

    private final String role;
    private final MeterRegistry registry;
    private volatile @Nullable Instant published;
    private volatile @Nullable Instant confirmed;
    private @Nullable String trouble;
    private boolean refused;

    /**
     * A watch over one table.
     *
     * @param role what the table is there for: main, canary or shadow
     */
    TableWatch(String role, MeterRegistry registry) {
        this.role = role;
        this.registry = registry;
        Gauge.builder("pareto.table.age", () -> since(published))
                .baseUnit("seconds")
                .tag("role", role)
                .description("Time since the table in force was published")
                .register(registry);
        Gauge.builder("pareto.table.unconfirmed", () -> since(confirmed))
                .baseUnit("seconds")
                .tag("role", role)
                .description("Time since the table's source last said which table is in force")
                .register(registry);
    }

    private static double since(@Nullable Instant then) {
        return then == null
                ? Double.NaN
                : (Instant.now().toEpochMilli() - then.toEpochMilli()) / 1e3;
    }

    /**
     * Records that a table serves now. If it is from before those refused, that trouble goes on.
     */
    synchronized void taken(TableSource.Read read, String from) {
        published = read.published();
        tell(read.inForce() ? "is" : "goes on being", read.table(), from);
        if (read.inForce()) {
            refused = false;
            confirmed("updated");
        }
    }

    /** Records that a table from elsewhere serves as long as there is none. */
    synchronized void lent(RoutingTable table, String from) {
        tell("is not there yet, in its place serves", table, from);
    }

    private void tell(String what, RoutingTable table, String from) {
        LOG.infof(
                "%s table %s %s (%s), from %s",
                role, what, table.version(), table.provenance().name(), from);
    }

    /** Records that nothing is new: the table is still in force, or still refused. */
    synchronized void unchanged() {
        if (refused) {
            count("unchanged", "refused");
        } else {
            confirmed("unchanged");
        }
    }

    private void confirmed(String outcome) {
        confirmed = Instant.now();
        count(outcome, NONE);
        if (trouble != null) {
            LOG.infof("%s table: the trouble is over", role);
            trouble = null;
        }
    }

    /** Records that what is there is refused; the last good table stays in force. */
    synchronized void refused(String reason, String why) {
        refused = true;
        count("refused", reason);
        troubled("refused " + why, "%s table refused, the last good one goes on: %s", why);
    }

    /** Records that what is there cannot be read; the last good table stays in force. */
    synchronized void failed(String reason, String why) {
        count("failed", reason);
        troubled("failed " + reason, "%s table cannot be read, the last good one goes on: %s", why);
    }

    private void troubled(String what, String format, String why) {
        if (!what.equals(trouble)) {
            LOG.errorf(format, role, why);
            trouble = what;
        }
    }

    private void count(String outcome, String reason) {
        registry.counter("pareto.table.refresh", "role", role, "outcome", outcome, "reason", reason)
                .increment();
    }
}
