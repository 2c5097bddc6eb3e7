package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The hash that a file contains of itself: SHA-256 over all bytes of the file, with the 64
 * hexadecimal digits of the hash itself read as 64 times {@code 0}. The digits are always at the
 * same place, because every header begins with {@link #PREFIX}; so no byte can change unnoticed.
 */
final class Seal {
    /** The first key of the {@code pareto} text. */
    static final String KEY = "sha256";

    /** The placeholder for the digits while the hash is computed. */
    static final String BLANK = "0".repeat(64);

    private static final String PREFIX =
            "{\"__metadata__\":{\"pareto\":\"{\\\"" + KEY + "\\\":\\\"";
    private static final byte[] PREFIX_BYTES = PREFIX.getBytes(StandardCharsets.US_ASCII);
    private static final int BEGIN = Frame.LENGTH_BYTES + PREFIX_BYTES.length;
    private static final int END = BEGIN + BLANK.length();
    private static final int VERSION_DIGITS = 12;

    private Seal() {}

    /** Computes the hash of a file and writes it into the file. */
    static void stamp(byte[] file) {
        byte[] digits = hash(file).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, file, BEGIN, digits.length);
    }

    /** Refuses a file that has changed since it was stamped. */
    static void verify(byte[] file, String name) {
        int prefixEnd = Math.min(BEGIN, file.length);
        if (!Arrays.equals(
                file, Frame.LENGTH_BYTES, prefixEnd, PREFIX_BYTES, 0, PREFIX_BYTES.length)) {
            throw new Field(name, "header").refuse("expected it to begin with " + PREFIX);
        }
        Field field = new Field(name, "pareto." + KEY);
        if (file.length < END) {
            throw field.refuse("expected 64 digits, but the file ends");
        }
        String actual = hash(file);
        String stated = new String(file, BEGIN, BLANK.length(), StandardCharsets.ISO_8859_1);
        if (!stated.equals(actual)) {
            throw field.refuse(
                    "the file is damaged: it states " + stated + ", its content has " + actual);
        }
    }

    /** The version of a stamped file: the first 12 digits of its hash. */
    static String version(byte[] file) {
        return new String(file, BEGIN, VERSION_DIGITS, StandardCharsets.US_ASCII);
    }

    private static String hash(byte[] file) {
        MessageDigest sha256 = Sha256.newDigest();
        sha256.update(file, 0, BEGIN);
        sha256.update(BLANK.getBytes(StandardCharsets.US_ASCII));
        sha256.update(file, END, file.length - END);
        return HexFormat.of().formatHex(sha256.digest());
    }
}
