package io.paretorouter.core.embed;

/** What BERT's normaliser and pre-tokeniser make of one code point. */
enum CharacterKind {
    /** Part of a word. */
    WORD,
    /** Left out as if it were not there: control characters and non-spacing marks (accents). */
    DROPPED,
    /** Ends a word. */
    SPACE,
    /** A word by itself: punctuation and Chinese characters. */
    ISOLATED
}
