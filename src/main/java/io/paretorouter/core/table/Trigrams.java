package io.paretorouter.core.table;

/**
 * A text as every three characters that follow one another in it, each character as its kind: one
 * of the 26 letters, upper and lower case alike, or one of a dozen groups. Blanks stand before the
 * text and one after it, so that how words and texts begin and end counts, too.
 *
 * <p>Of a long text this reads the first and the last {@value #END} UTF-16 units.
 */
public final class Trigrams {
    /** The number of kinds. */
    public static final int KINDS = 38;

    /** The number of pairs of kinds: what stands before a trigram's last character. */
    public static final int CONTEXTS = KINDS * KINDS;

    /** The number of trigrams: a trigram is its context times {@link #KINDS}, and the last kind. */
    public static final int COUNT = CONTEXTS * KINDS;

    /** How many units are read of either end of a long text. */
    static final int END = 1024;

    /** The first kinds are the letters. */
    private static final int BLANK = 26;

    private static final int DIGIT = 27;

    /** Groups of ASCII's signs, numbered on from here; what is in none of them comes after. */
    private static final int SIGNS = 28;

    private static final String[] GROUPS = {".,;:?!", "'\"`", "()[]{}", "-_", "+=*/^<>\\|~"};

    /** Letters of Latin alphabets beyond ASCII, and the signs among them. */
    private static final int LATIN = SIGNS + GROUPS.length + 1;

    /** Other alphabets; signs and symbols; all that lies beyond, Chinese and emoji among it. */
    private static final int[] RANGES = {0x250, 0x2000, 0x3000};

    private static final int ASCII = 128;
    private static final byte[] KIND = ascii();

    private Trigrams() {}

    private static byte[] ascii() {
        byte[] kinds = new byte[ASCII];
        for (int c = 0; c < ASCII; c++) {
            kinds[c] = (byte) ascii((char) c);
        }
        return kinds;
    }

    private static int ascii(char c) {
        int letter = (c | 0x20) - 'a';
        if (letter >= 0 && letter < BLANK) {
            return letter;
        }
        if (c <= ' ') {
            return BLANK;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        int group = 0;
        while (group < GROUPS.length && GROUPS[group].indexOf(c) < 0) {
            group++;
        }
        return SIGNS + group;
    }

    private static int kind(char c) {
        if (c < ASCII) {
            return KIND[c];
        }
        int range = 0;
        while (range < RANGES.length && c >= RANGES[range]) {
            range++;
        }
        return LATIN + range;
    }

    /** The trigrams of a text in their order, each in [0, {@link #COUNT}); at least one. */
    public static int[] of(String text) {
        String read = shorten(text);
        int[] trigrams = new int[read.length() + 1];
        int first = BLANK;
        int second = BLANK;
        for (int i = 0; i < read.length(); i++) {
            int third = kind(read.charAt(i));
            trigrams[i] = trigram(first, second, third);
            first = second;
            second = third;
        }
        trigrams[read.length()] = trigram(first, second, BLANK);
        return trigrams;
    }

    private static int trigram(int first, int second, int third) {
        return (first * KINDS + second) * KINDS + third;
    }

    private static String shorten(String text) {
        return text.length() <= 2 * END
                ? text
                : text.substring(0, END) + ' ' + text.substring(text.length() - END);
    }

    /**
     * The share of different ones among the first {@code most} trigrams, in (0, 1]: low where a
     * text says the same again and again.
     *
     * @param trigrams as {@link #of} gives them
     */
    static double variety(int[] trigrams, int most) {
        int read = Math.min(most, trigrams.length);
        int[] seen = new int[Integer.highestOneBit(read) << 2]; // a hash table; 0 is nothing yet
        int different = 0;
        for (int i = 0; i < read; i++) {
            int mark = trigrams[i] + 1;
            int slot = mark & seen.length - 1;
            while (seen[slot] != 0 && seen[slot] != mark) {
                slot = slot + 1 & seen.length - 1;
            }
            if (seen[slot] == 0) {
                seen[slot] = mark;
                different++;
            }
        }
        return (double) different / read;
    }
}
