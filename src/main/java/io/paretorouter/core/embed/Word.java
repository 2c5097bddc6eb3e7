package io.paretorouter.core.embed;

import java.util.Arrays;

/**
 * A word being read. It gives the hash of any part without reading the characters again: the
 * Rabin-Karp polynomial modulo 2^64, kept for each prefix. Reused for successive words.
 */
final class Word {
    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    /** Powers of the base, up to the longest part that is looked up. */
    private final long[] powers;

    private char[] characters = new char[128];
    private long[] hashes = new long[129];
    private int length;

    /** A word whose parts of at most {@code longest} characters are looked up. */
    Word(int longest) {
        powers = new long[longest + 1];
        powers[0] = 1;
        for (int i = 1; i <= longest; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
    }

    /** The hash of some characters, equal to {@link #hash(int, int)} of an equal part. */
    static long hash(char[] characters, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = extended(hash, characters[i]);
        }
        return hash;
    }

    private static long extended(long hash, char next) {
        return hash * BASE + next + 1; // + 1, so that a NUL counts too
    }

    void append(char next) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, 2 * length);
            hashes = Arrays.copyOf(hashes, 2 * length + 1);
        }
        hashes[length + 1] = extended(hashes[length], next);
        characters[length++] = next;
    }

    void append(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            append((char) codePoint);
        } else {
            append(Character.highSurrogate(codePoint));
            append(Character.lowSurrogate(codePoint));
        }
    }

    /** The number of UTF-16 units read so far. */
    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** The hash of the part from {@code from} (inclusive) to {@code to} (exclusive). */
    long hash(int from, int to) {
        return hashes[to] - hashes[from] * powers[to - from];
    }

    /** Whether a part equals these characters of another text. */
    boolean matches(int from, int to, char[] other, int start, int end) {
        return Arrays.equals(characters, from, to, other, start, end);
    }

    /** The characters read so far. */
    String text() {
        return new String(characters, 0, length);
    }
}
