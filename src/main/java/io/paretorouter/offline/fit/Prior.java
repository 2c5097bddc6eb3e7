package io.paretorouter.offline.fit;

import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.View;
import java.util.Locale;
import java.util.function.Supplier;

/** What scorer {@code expected} believes of a query where few like it were seen. */
public enum Prior {
    /** Every model's overall mean, whatever the query. */
    MEAN(20),
    /** What each model's linear head says of the query. */
    HEADS(80);

    private final double kappa;

    Prior(double kappa) {
        this.kappa = kappa;
    }

    /** The κ where a search begins: how many queries it counts for. */
    double kappa() {
        return kappa;
    }

    /** The name that the command line uses: {@code mean} or {@code heads}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The prior of a label.
     *
     * @throws IllegalArgumentException if there is none
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

    /** The prior of a view. */
    public static Prior of(View view) {
        return view.heads() == null ? MEAN : HEADS;
    }

    /** A view without heads, as this prior reads it. */
    View view(View bare, Supplier<Heads> heads) {
        return this == HEADS ? bare.withHeads(heads.get()) : bare;
    }
}
