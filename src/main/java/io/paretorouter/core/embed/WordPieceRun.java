package io.paretorouter.core.embed;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One pass over one text: takes code points, keeps the word they build, and cuts each finished word
 * into tokens.
 */
final class WordPieceRun {
    /** A word of more code points than this is unknown as a whole, as in BERT. */
    private static final int LONGEST_WORD = 100;

    private static final int ASCII = 128;

    private final Vocabulary vocabulary;
    private final int unknown;

    private final StringBuilder word = new StringBuilder();
    private int wordLength; // code points, those beyond the longest word too
    private boolean ascii = true;

    private int[] ids = new int[64];
    private int count;

    WordPieceRun(Vocabulary vocabulary, int unknown) {
        this.vocabulary = vocabulary;
        this.unknown = unknown;
    }

    /** Takes the text's next code point. */
    void read(int codePoint) {
        switch (CharacterTable.kind(codePoint)) {
            case WORD -> append(codePoint);
            case DROPPED -> {}
            case SPACE -> endWord();
            case ISOLATED -> {
                endWord();
                append(codePoint);
                endWord();
            }
        }
    }

    private void append(int codePoint) {
        wordLength++;
        if (wordLength > LONGEST_WORD) {
            return; // folding never shortens a word: each of its characters keeps its base
        }
        if (codePoint < ASCII) {
            word.append((char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint));
        } else {
            ascii = false;
            word.appendCodePoint(codePoint);
        }
    }

    /** Cuts the word read so far, if there is one, and starts the next. */
    void endWord() {
        if (wordLength == 0) {
            return;
        }
        if (!ascii && wordLength <= LONGEST_WORD) {
            fold();
        }
        if (wordLength > LONGEST_WORD) {
            add(unknown);
        } else {
            cut();
        }
        word.setLength(0);
        wordLength = 0;
        ascii = true;
    }

    /**
     * Takes the accents off and makes it lower case, one code point at a time. Marks the text wrote
     * out are gone already, so canonical reordering has nothing long to sort.
     */
    private void fold() {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        word.setLength(0);
        wordLength = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int codePoint = decomposed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (CharacterTable.kind(codePoint) != CharacterKind.DROPPED) {
                word.appendCodePoint(Character.toLowerCase(codePoint));
                wordLength++;
            }
        }
    }

    /** Adds the word's tokens, or one unknown if any part of it is in no token. */
    private void cut() {
        int before = count;
        int from = 0;
        while (from < word.length()) {
            int id = vocabulary.longest(word, from);
            if (id == PrefixTree.NONE) {
                count = before;
                add(unknown);
                return;
            }
            add(id);
            from += vocabulary.width(id, from);
        }
    }

    /** Adds a token. */
    void add(int id) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = id;
    }

    /** The tokens added so far. */
    int[] ids() {
        return Arrays.copyOf(ids, count);
    }
}
