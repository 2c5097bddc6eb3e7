package io.paretorouter.offline.report;

import io.paretorouter.offline.data.LabelledData;

/** Warns of queries that are there more than once. */
public final class RepeatsReport {
    /** As large a share of repeats hardly narrows an interval. */
    private static final double TOLERATED = 0.01;

    private RepeatsReport() {}

    /** Whether so many of the fitted queries are repeats that intervals are too narrow. */
    public static boolean applies(LabelledData fitted) {
        return fitted.repeats() > TOLERATED * fitted.queries().size();
    }

    /** In one line, what is wrong with them and what to do. */
    public static String warning(LabelledData fitted) {
        return "warning: "
                + fitted.repeats()
                + " of "
                + fitted.queries().size()
                + " queries repeat the text of an earlier one; intervals take them for other"
                + " queries and are too narrow: keep one line per text, with averaged scores";
    }
}
