package io.paretorouter.core.embed;

/**
 * How much of a text an embedder sees: its head and its tail. In a long text the question tends to
 * be at one end, so the middle can be dropped most safely.
 *
 * <p>It is cut twice, each time to a head and a tail. First, a text of more than {@code 2 *
 * charsPerEnd} UTF-16 units is reduced to its first and last {@code charsPerEnd} units, joined by a
 * line feed; where a cut would split a surrogate pair, that end is one unit shorter. That bounds
 * the work whatever the text's size. Second, if there are more than {@code tokens} token ids, [CLS]
 * and [SEP] included, only the first and last halves of that many are kept; if {@code tokens} is
 * odd, the first half has one more. A text within the first bound therefore yields the head and
 * tail of its complete tokenisation.
 *
 * @param tokens the most ids returned, [CLS] and [SEP] included, at least 2
 * @param charsPerEnd UTF-16 units read from each end of a longer text, at least 1
 */
public record TokenWindow(int tokens, int charsPerEnd) {
    /**
     * The full embedder's window: 256 tokens, from 4096 units at each end. In prose, a unit is
     * about a quarter of a token and 127 tokens are kept at each end, so the first bound matters
     * only in texts of almost nothing but white space.
     */
    public static final TokenWindow FULL = new TokenWindow(256, 4096);

    /** The express embedder's window: 512 tokens, from the same 4096 units at each end. */
    public static final TokenWindow EXPRESS = new TokenWindow(512, 4096);

    public TokenWindow {
        if (tokens < 2) {
            throw new IllegalArgumentException("tokens must be at least 2, got " + tokens);
        }
        if (charsPerEnd < 1) {
            throw new IllegalArgumentException(
                    "charsPerEnd must be at least 1, got " + charsPerEnd);
        }
    }

    /**
     * A string that identifies this window: equal strings mean equal ids for equal texts and
     * tokenizers.
     */
    public String identity() {
        return "head+tail;tokens=" + tokens + ";chars=" + charsPerEnd + "+" + charsPerEnd;
    }

    /** The token ids of the windowed text, [CLS] first and [SEP] last. */
    public int[] encode(WordPiece wordPiece, String text) {
        int[] ids = wordPiece.encode(shorten(text));
        if (ids.length <= tokens) {
            return ids;
        }
        int[] kept = new int[tokens];
        int head = (tokens + 1) / 2;
        int tail = tokens - head;
        System.arraycopy(ids, 0, kept, 0, head);
        System.arraycopy(ids, ids.length - tail, kept, head, tail);
        return kept;
    }

    private String shorten(String text) {
        if (text.length() <= 2L * charsPerEnd) {
            return text;
        }
        int headEnd = charsPerEnd;
        if (splitsPair(text, headEnd)) {
            headEnd--;
        }
        int tailStart = text.length() - charsPerEnd;
        if (splitsPair(text, tailStart)) {
            tailStart++;
        }
        return text.substring(0, headEnd) + '\n' + text.substring(tailStart);
    }

    private static boolean splitsPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
