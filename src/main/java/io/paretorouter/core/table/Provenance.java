package io.paretorouter.core.table;

import io.paretorouter.core.hash.Sha256;
import java.time.LocalDate;

/**
 * Where a table comes from.
 *
 * @param name the table's display name
 * @param data the labelled queries it was fitted on
 * @param commit the revision of the code that fitted it, or {@code unknown}
 * @param date the day of the fit (UTC)
 */
public record Provenance(String name, Data data, String commit, LocalDate date) {

    /**
     * The rows that the table was fitted on.
     *
     * @param sha256 SHA-256 of the labelled file as read, 64 hexadecimal digits
     * @param rows the number of fitted rows, at least 1
     * @param seed determines which rows are fitted and every random draw of the fit
     * @param share the share of the file that was fitted, in (0, 1]; 1 means all of it
     */
    public record Data(String sha256, int rows, long seed, double share) {
        public Data {
            Sha256.require(sha256);
            if (rows < 1) {
                throw new IllegalArgumentException("rows must be at least 1, got " + rows);
            }
            if (!(share > 0 && share <= 1)) { // written so that NaN fails too
                throw new IllegalArgumentException("share must be in (0, 1], got " + share);
            }
        }
    }
}
