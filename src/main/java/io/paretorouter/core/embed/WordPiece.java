package io.paretorouter.core.embed;

import java.util.List;

/**
 * BERT's uncased tokenizer. It maps text to the same token ids as Hugging Face's {@code tokenizers}
 * does for bert-base-uncased and its descendants, by greedy longest match, as in arXiv:1609.08144
 * §4.1 and google-research/bert {@code tokenization.py}. Takes time linear in the text. Immutable.
 */
public final class WordPiece {
    /** The name of the algorithm, to be changed by any change that alters an id. */
    public static final String IDENTITY = "bert-uncased-wordpiece-1";

    private static final String UNKNOWN = "[UNK]";
    private static final String START = "[CLS]";
    private static final String END = "[SEP]";
    private static final List<String> SPECIAL = List.of("[PAD]", UNKNOWN, START, END, "[MASK]");

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /**
     * A tokenizer over a vocabulary.
     *
     * @throws IllegalArgumentException if the vocabulary lacks a special token
     */
    public WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        SPECIAL.forEach(vocabulary::id);
        this.unknown = vocabulary.id(UNKNOWN);
        this.start = vocabulary.id(START);
        this.end = vocabulary.id(END);
    }

    /** The vocabulary that the ids of {@link #encode} index. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A text's token ids, [CLS] first and [SEP] last; the empty text has just these two. */
    public int[] encode(String text) {
        var run = new WordPieceRun(vocabulary.index(), unknown, text.length());
        run.add(start);
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            String special = codePoint == '[' ? specialAt(text, i) : "";
            if (special.isEmpty()) {
                run.read(codePoint);
                i += Character.charCount(codePoint);
            } else {
                run.endWord();
                run.add(vocabulary.id(special));
                i += special.length();
            }
        }
        run.endWord();
        run.add(end);
        return run.ids();
    }

    /** The special token that the text has written out at this position, or the empty string. */
    private static String specialAt(String text, int at) {
        for (String special : SPECIAL) {
            if (text.startsWith(special, at)) {
                return special;
            }
        }
        return "";
    }
}
