package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.View;
import java.util.Locale;
import java.util.function.Supplier;

/** What scorer {@code expected} assumes for a query when few queries like it were seen. */
public enum Prior {
    /** Each model's overall mean, whatever the query. */
    MEAN(20),
    /** The prediction of each model's linear head for the query. */
    HEADS(80);

    private final double kappa;

    Prior(double kappa) {
        this.kappa = kappa;
    }

    /** The κ where a search begins: the number of queries that this prior counts for. */
    double kappa() {
        return kappa;
    }

    /** The name on the command line: {@code mean} or {@code heads}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The prior with a given label.
     *
     * @throws IllegalArgumentException if there is no such prior
     */
    public static Prior of(String label) {
        for (Prior prior : values()) {
            if (prior.label().equals(label)) {
                return prior;
            }
        }
        throw new IllegalArgumentException(
                "prior must be \"mean\" or \"heads\", got \"" + label + "\"");
    }

    /** The prior of a view; heads that are constant say no more than means. */
    public static Prior of(View view) {
        Heads heads = view.heads();
        return heads == null || heads.constant() ? MEAN : HEADS;
    }

    /** The view with heads added if this prior needs them. */
    View view(View bare, Supplier<Heads> heads) {
        return this == HEADS ? bare.withHeads(heads.get()) : bare;
    }
}
