package io.paretorouter.offline.report;

import io.paretorouter.offline.data.LabelledData;

/** Warns of queries that occur more than once. */
public final class RepeatsReport {
    /** The largest share of repeats that is accepted: it hardly narrows an interval. */
    private static final double TOLERATED = 0.01;

    private RepeatsReport() {}

    /** Whether so many of the fitted queries are repeats that intervals are too narrow. */
    public static boolean applies(LabelledData fitted) {
        return fitted.repeats() > TOLERATED * fitted.queries().size();
    }

    /** One line on what is wrong with the repeats and what to do about it. */
    public static String warning(LabelledData fitted) {
        return "warning: "
                + fitted.repeats()
                + " of "
                + fitted.queries().size()
                + " queries repeat the text of an earlier one; intervals take them for other"
                + " queries and are too narrow: keep one line per text, with averaged scores";
    }
}
