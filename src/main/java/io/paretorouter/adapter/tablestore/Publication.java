package io.paretorouter.adapter.tablestore;

import io.paretorouter.core.hash.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the pointer: a table that was put in force.
 *
 * @param number 1 for the first in a place, and one more for each after it
 * @param id unique to this publication
 * @param file the table's file
 * @param version the table's version, as decisions name it
 * @param created when it was published, in whole seconds
 * @param restores the number of the publication that a rollback went back to; null if this is not a
 *     rollback
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
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
     * @param size in bytes, at least 1
     */
    public record StoredFile(String sha256, long size) {
        public StoredFile {
            Sha256.require(sha256);
            if (size < 1) {
                throw new IllegalArgumentException("size must be at least 1, got " + size);
            }
        }

        /** The file with the given bytes. */
        static StoredFile of(byte[] bytes) {
            return new StoredFile(Sha256.of(bytes), bytes.length);
        }

        /** Whether the bytes are the file's content. */
        boolean holds(byte[] bytes) {
            return bytes.length == size && Sha256.of(bytes).equals(sha256);
        }

        /** The file's key, relative to the place. */
        public String key() {
            return "tables/" + sha256 + ".safetensors";
        }
    }

    /**
     * The number of the publication that first had this place in history; for a rollback, an older
     * one.
     */
    public long origin() {
        return restores == null ? number : restores;
    }
}
