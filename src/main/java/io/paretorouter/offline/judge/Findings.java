package io.paretorouter.offline.judge;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The findings of an evaluation.
 *
 * @param material what was judged
 * @param crossData how well the data match the table
 * @param results the figures; null if fewer than two candidates can be compared
 * @param unlike how many of the texts that should be out of distribution are; null if none were
 *     given
 * @param seen the number of held-out queries that were not judged because their text was fitted
 */
public record Findings(
        Material material,
        CrossData crossData,
        @Nullable Results results,
        @Nullable Unlike unlike,
        int seen) {

    /** The same findings with the result on texts that should be out of distribution. */
    public Findings with(@Nullable Unlike given) {
        return new Findings(material, crossData, results, given, seen);
    }

    /** The same findings with the number of queries left out because their text was fitted. */
    public Findings withSeen(int leftOut) {
        return new Findings(material, crossData, results, unlike, leftOut);
    }

    /** The table's own verdict; null if it was not calibrated. */
    public @Nullable Verdict fitted() {
        Calibration calibration = material.view().calibration();
        return calibration == null ? null : calibration.verdict();
    }

    /** Whether the table was changed after its verdict was reached. */
    public boolean stale() {
        Calibration calibration = material.view().calibration();
        return calibration != null && calibration.stale() != null;
    }

    /** Why the figures that need a calibration are missing; null if they are not. */
    public @Nullable String uncalibrated() {
        Calibration calibration = material.view().calibration();
        if (calibration == null) {
            return "the table carries no calibration";
        }
        if (calibration.stale() != null) {
            return "the table's calibration is stale: " + calibration.stale();
        }
        return crossData.complete()
                ? null
                : "the calibration speaks of all "
                        + (crossData.common().size() + crossData.onlyInTable().size())
                        + " candidates of the table, the data know "
                        + crossData.common().size();
    }
}
