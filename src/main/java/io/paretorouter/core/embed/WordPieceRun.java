package io.paretorouter.core.embed;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * One pass over one text: takes code points, collects them into words, and splits each finished
 * word into tokens.
 */
final class WordPieceRun {
    /**
     * The most code points that a word may have; a longer one is unknown as a whole, as in BERT.
     */
    private static final int LONGEST_WORD = 100;

    /** The number of characters per token assumed when the array of ids is first sized. */
    private static final int SHORT_TOKEN = 4;

    private final TokenIndex tokens;
    private final int unknown;

    private final Word word;
    private int wordLength; // code points, including those past the longest word
    private boolean plain = true; // the word is ASCII and needs no folding

    private int[] ids;
    private int count;

    /** A pass over a text of this many UTF-16 units. */
    WordPieceRun(TokenIndex tokens, int unknown, int textLength) {
        this.tokens = tokens;
        this.unknown = unknown;
        this.word = new Word(tokens.longest());
        this.ids = new int[textLength / SHORT_TOKEN + 16];
    }

    /** Reads the text's next code point. */
    void read(int codePoint) {
        char lower = CharacterTable.plain(codePoint);
        if (lower != 0) {
            if (++wordLength <= LONGEST_WORD) { // a longer word is unknown anyway
                word.append(lower);
            }
            return;
        }
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
        plain &= codePoint < CharacterTable.ASCII;
        word.append(codePoint);
    }

    /** Splits the word read so far, if there is one, and starts the next. */
    void endWord() {
        if (wordLength == 0) {
            return;
        }
        if (!plain && wordLength <= LONGEST_WORD) {
            fold();
        }
        if (wordLength > LONGEST_WORD) {
            add(unknown);
        } else {
            cut();
        }
        word.clear();
        wordLength = 0;
        plain = true;
    }

    /**
     * Removes accents and converts to lower case, one code point at a time. Combining marks written
     * in the text are already gone, so canonical reordering never has a long run to sort.
     */
    private void fold() {
        String decomposed = Normalizer.normalize(word.text(), Normalizer.Form.NFD);
        word.clear();
        wordLength = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int codePoint = decomposed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (CharacterTable.kind(codePoint) != CharacterKind.DROPPED) {
                word.append(Character.toLowerCase(codePoint));
                wordLength++;
            }
        }
    }

    /** Adds the word's tokens, or one unknown token if any part of it matches none. */
    private void cut() {
        int before = count;
        int from = 0;
        while (from < word.length()) {
            int id = tokens.longest(word, from);
            if (id == TokenIndex.NONE) {
                count = before;
                add(unknown);
                return;
            }
            add(id);
            from += tokens.width(id);
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
