package io.paretorouter.offline.judge;

import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found.
 *
 * @param material what was judged
 * @param crossData how the data and the table fit with each other
 * @param results the figures; null where fewer than two candidates can be compared
 * @param unlike what became of texts unlike all that was fitted; null where none were given
 * @param seen how many held-out queries were not judged by, because their text was fitted
 */
public record Findings(
        Material material,
        CrossData crossData,
        @Nullable Results results,
        @Nullable Unlike unlike,
        int seen) {

    /** The same findings with what became of texts unlike all that was fitted. */
    public Findings with(@Nullable Unlike given) {
        return new Findings(material, crossData, results, given, seen);
    }

    /** The same findings with how many queries were left out because their text was fitted. */
    public Findings withSeen(int leftOut) {
        return new Findings(material, crossData, results, unlike, leftOut);
    }

    /** The table's own verdict; null where it was not calibrated. */
    public @Nullable Verdict fitted() {
        Calibration calibration = material.view().calibration();
        return calibration == null ? null : calibration.verdict();
    }

    /** Whether the table has been revised since its verdict was found. */
    public boolean stale() {
        Calibration calibration = material.view().calibration();
        return calibration != null && calibration.stale() != null;
    }

    /** Why the figures that need a calibration are absent; null where they are there. */
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
