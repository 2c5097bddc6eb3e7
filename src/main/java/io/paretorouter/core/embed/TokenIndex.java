package io.paretorouter.core.embed;

import java.util.Arrays;

/**
 * Finds a vocabulary's tokens by the characters they stand for. It probes one hash table per length
 * tried, longest first, and allocates nothing. For each character of a text, even a hostile one, it
 * looks up at most as many parts as the longest token has characters. A hash match is confirmed by
 * comparing characters.
 */
final class TokenIndex {
    static final int NONE = -1;

    /** The largest number of tokens: an entry has 16 bits for the id, counted from 1. */
    private static final int MOST_TOKENS = 0xFFFF;

    /** Spreads a hash: its highest bits choose the slot, 16 others are the tag. */
    private static final long SPREAD = 0xD6E8_FEB8_6659_FD93L;

    /** Distinguishes pieces that continue a word from those that start one. */
    private static final long CONTINUES = 0x2545_F491_4F6C_DD1DL;

    private static final int TAG_SHIFT = 16;
    private static final int ID_MASK = 0xFFFF;

    /** The tokens as written, each terminated by a line feed. */
    private final char[] lines;

    /** The start of each token's line, then the end of the last line. */
    private final int[] starts;

    /** {@code tag << 16 | id + 1}; 0 if free. */
    private final int[] slots;

    private final int shift;
    private final int longest;

    /**
     * An index of tokens, numbered from 0 in their order.
     *
     * @param lines the tokens, each terminated by a line feed; the array is kept, not copied
     * @throws IllegalArgumentException if a token is empty or occurs twice, or there are none or
     *     too many
     */
    TokenIndex(char[] lines) {
        this.lines = lines;
        this.starts = starts(lines);
        if (size() < 1 || size() > MOST_TOKENS) {
            throw new IllegalArgumentException(
                    "a vocabulary has 1 to " + MOST_TOKENS + " tokens, got " + size());
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * size());
        this.slots = new int[1 << bits];
        this.shift = Long.SIZE - bits;
        int most = 0;
        for (int id = 0; id < size(); id++) {
            most = Math.max(most, width(id));
            add(id);
        }
        this.longest = most;
    }

    private static int[] starts(char[] lines) {
        int[] starts = new int[lines.length / 4 + 2];
        int tokens = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == '\n') {
                if (++tokens == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * tokens);
                }
                starts[tokens] = i + 1;
            }
        }
        return Arrays.copyOf(starts, tokens + 1);
    }

    private void add(int id) {
        int from = piece(id);
        long mixed = mixed(Word.hash(lines, from, end(id)), from > starts[id]);
        int slot = (int) (mixed >>> shift);
        boolean allowed = end(id) > from;
        for (; slots[slot] != 0; slot = next(slot)) {
            allowed &= slots[slot] >>> TAG_SHIFT != tag(mixed) || !isSame(slots[slot], id);
        }
        if (!allowed) {
            throw new IllegalArgumentException(
                    "tokens must be distinct and not empty, got \""
                            + token(id)
                            + "\" as one of them");
        }
        slots[slot] = tag(mixed) << TAG_SHIFT | (id + 1);
    }

    private boolean isSame(int entry, int id) {
        int other = id(entry);
        return Arrays.equals(lines, starts[other], end(other), lines, starts[id], end(id));
    }

    /** The number of tokens. */
    int size() {
        return starts.length - 1;
    }

    /** A token as written, including any {@code ##}. */
    String token(int id) {
        return new String(lines, starts[id], end(id) - starts[id]);
    }

    /** The largest number of characters that a token stands for. */
    int longest() {
        return longest;
    }

    /** The number of characters that a token stands for. */
    int width(int id) {
        return end(id) - piece(id);
    }

    private int end(int id) {
        return starts[id + 1] - 1;
    }

    /** The start of the characters that a token stands for, after any {@code ##}. */
    private int piece(int id) {
        int start = starts[id];
        boolean continues = end(id) > start + 2 && lines[start] == '#' && lines[start + 1] == '#';
        return continues ? start + 2 : start;
    }

    /**
     * The id of the longest token matching the word's characters from {@code from} on, or {@link
     * #NONE}. It is one that starts a word if {@code from} is 0, else one that continues it.
     */
    int longest(Word word, int from) {
        for (int to = Math.min(word.length(), from + longest); to > from; to--) {
            int id = find(word, from, to);
            if (id != NONE) {
                return id;
            }
        }
        return NONE;
    }

    private int find(Word word, int from, int to) {
        boolean continues = from > 0;
        long mixed = mixed(word.hash(from, to), continues);
        int slot = (int) (mixed >>> shift);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (entry >>> TAG_SHIFT == tag(mixed)) {
                int id = id(entry);
                int piece = piece(id);
                if (piece > starts[id] == continues
                        && word.matches(from, to, lines, piece, end(id))) {
                    return id;
                }
            }
            slot = next(slot);
        }
        return NONE;
    }

    /** The id of the token written like this, or {@link #NONE}. */
    int id(String token) {
        boolean continues = token.length() > 2 && token.startsWith(Vocabulary.CONTINUATION);
        int from = continues ? 2 : 0;
        long mixed = mixed(Word.hash(token.toCharArray(), from, token.length()), continues);
        for (int slot = (int) (mixed >>> shift); slots[slot] != 0; slot = next(slot)) {
            if (token(id(slots[slot])).equals(token)) {
                return id(slots[slot]);
            }
        }
        return NONE;
    }

    private static long mixed(long hash, boolean continues) {
        return (continues ? hash ^ CONTINUES : hash) * SPREAD;
    }

    private static int tag(long mixed) {
        return (int) (mixed >>> TAG_SHIFT) & ID_MASK;
    }

    private static int id(int entry) {
        return (entry & ID_MASK) - 1;
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
