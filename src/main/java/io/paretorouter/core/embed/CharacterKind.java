package io.paretorouter.core.embed;

/** How BERT's normaliser and pre-tokeniser treat a code point. */
enum CharacterKind {
    /** Becomes part of a word. */
    WORD,
    /** Removed: control characters and non-spacing marks (accents). */
    DROPPED,
    /** Ends a word. */
    SPACE,
    /** Forms a word by itself: punctuation and Chinese characters. */
    ISOLATED
}
