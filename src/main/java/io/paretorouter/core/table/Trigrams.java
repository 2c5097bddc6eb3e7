package io.paretorouter.core.table;

/**
 * The trigrams of a text: every three consecutive characters, each reduced to its kind. A kind is
 * one of the 26 letters, regardless of case, or one of a dozen groups. Two blanks are put before
 * the text and one after it, so that the beginnings and ends of words and texts count, too.
 *
 * <p>Of a long text only the first and last {@value #END} UTF-16 units are read.
 */
public final class Trigrams {
    /** The number of kinds of characters. */
    public static final int KINDS = 38;

    /** The number of contexts: pairs of kinds before a trigram's last character. */
    public static final int CONTEXTS = KINDS * KINDS;

    /**
     * The number of trigrams: a trigram is its context times {@link #KINDS}, plus its last kind.
     */
    public static final int COUNT = CONTEXTS * KINDS;

    /** The number of UTF-16 units read at each end of a long text. */
    static final int END = 1024;

    /** The kind of blanks; the kinds before it are the letters. */
    private static final int BLANK = 26;

    private static final int DIGIT = 27;

    /**
     * The kind of the first group of ASCII signs. The others follow, then one for signs in no
     * group.
     */
    private static final int SIGNS = 28;

    private static final String[] GROUPS = {".,;:?!", "'\"`", "()[]{}", "-_", "+=*/^<>\\|~"};

    /** The kind of letters of Latin alphabets beyond ASCII, and of the signs among them. */
    private static final int LATIN = SIGNS + GROUPS.length + 1;

    /**
     * Where further kinds start: other alphabets; signs and symbols; everything beyond, including
     * Chinese and emoji.
     */
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

    /** The trigrams of a text in order, each in [0, {@link #COUNT}); at least one. */
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
     * The share of distinct ones among the first {@code most} trigrams, in (0, 1]; low if a text
     * repeats itself.
     *
     * @param trigrams as {@link #of} gives them
     */
    static double variety(int[] trigrams, int most) {
        int read = Math.min(most, trigrams.length);
        int[] seen = new int[Integer.highestOneBit(read) << 2]; // a hash table; 0 marks a free slot
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
