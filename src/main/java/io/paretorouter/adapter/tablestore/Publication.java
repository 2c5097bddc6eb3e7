package io.paretorouter.adapter.tablestore;

import io.paretorouter.core.embed.Sha256;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the pointer: a table that was put in force.
 *
 * @param number 1 for the first in a place, and one more for each
 * @param id of this publication alone
 * @param file the table's file
 * @param version the table's version, as decisions name it
 * @param created when it was published, in whole seconds
 * @param restores the number of the publication that a rollback went back to; null if it is none
 */
public record Publication(
        long number,
        String id,
        StoredFile file,
        String version,
        Instant created,
        @Nullable Long restores) {
    public Publication {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, got " + number);
        }
        if (restores != null && !(restores >= 1 && restores < number)) {
            throw new IllegalArgumentException(
                    "restores must be in [1, " + number + "), got " + restores);
        }
    }

    /**
     * A table's file in the store.
     *
     * @param sha256 of its bytes, 64 hexadecimal digits
     * @param size in bytes, at least 1
     */
    public record StoredFile(String sha256, long size) {
        private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

        public StoredFile {
            if (!DIGITS.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "sha256 must be 64 lower-case hexadecimal digits, got \"" + sha256 + "\"");
            }
            if (size < 1) {
                throw new IllegalArgumentException("size must be at least 1, got " + size);
            }
        }

        /** The file that bytes make. */
        static StoredFile of(byte[] bytes) {
            return new StoredFile(sha256(bytes), bytes.length);
        }

        /** The hash of bytes, as files have it. */
        static String sha256(byte[] bytes) {
            return HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
        }

        /** Whether bytes are its content. */
        boolean holds(byte[] bytes) {
            return bytes.length == size && sha256(bytes).equals(sha256);
        }

        /** Where it is, below the place. */
        public String key() {
            return "tables/" + sha256 + ".safetensors";
        }
    }

    /**
     * The number of the publication that first had this place in history: a rollback's is older.
     */
    public long origin() {
        return restores == null ? number : restores;
    }
}
