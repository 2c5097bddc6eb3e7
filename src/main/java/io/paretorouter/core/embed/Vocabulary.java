package io.paretorouter.core.embed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * The tokens a text is cut into, numbered from 0. A token that starts with {@code ##} continues a
 * word; the others start one. Immutable.
 */
public final class Vocabulary {
    static final String CONTINUATION = "##";

    /** Where the build puts the vocabulary of the bundled model, one token a line, in id order. */
    private static final String RESOURCE = "vocab.txt";

    private final List<String> tokens;
    private final PrefixTree tree;
    private final int continuation;

    private Vocabulary(List<String> tokens, PrefixTree tree, int continuation) {
        this.tokens = tokens;
        this.tree = tree;
        this.continuation = continuation;
    }

    /**
     * The vocabulary of these tokens, in id order.
     *
     * @throws IllegalArgumentException if a token is empty or occurs twice, or none continues a
     *     word
     */
    public static Vocabulary of(List<String> tokens) {
        var seen = new HashSet<String>(2 * tokens.size());
        for (String token : tokens) {
            if (token.isEmpty() || !seen.add(token)) {
                throw new IllegalArgumentException(
                        "tokens must be distinct and not empty, got \""
                                + token
                                + "\" as one of them");
            }
        }
        var tree = new PrefixTree(tokens);
        int continuation = tree.descend(PrefixTree.ROOT, CONTINUATION);
        if (continuation == PrefixTree.NONE) {
            throw new IllegalArgumentException("no token starts with " + CONTINUATION);
        }
        return new Vocabulary(List.copyOf(tokens), tree, continuation);
    }

    /** The vocabulary that has one token a line, in id order. The reader is left open. */
    public static Vocabulary read(Reader lines) {
        return of(new BufferedReader(lines).lines().toList());
    }

    /**
     * The vocabulary of the bundled model, which both embedders use: a resource beside this class,
     * read when it is first asked for and shared from then on.
     */
    public static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    /** Initialised by the first caller, and by nobody at start-up. */
    private static final class Bundled {
        private static final Vocabulary VOCABULARY = readBundled();
    }

    private static Vocabulary readBundled() {
        try (InputStream resource = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "the class path lacks "
                                + RESOURCE
                                + " beside "
                                + Vocabulary.class.getName()
                                + ": make it with ./mvnw process-classes");
            }
            return read(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of tokens; ids run from 0 to one less. */
    public int size() {
        return tokens.size();
    }

    /** The token of an id. */
    public String token(int id) {
        return tokens.get(id);
    }

    /**
     * The id of a token.
     *
     * @throws IllegalArgumentException if there is no such token
     */
    public int id(String token) {
        int node = tree.descend(PrefixTree.ROOT, token);
        int id = node == PrefixTree.NONE ? PrefixTree.NONE : tree.place(node);
        if (id == PrefixTree.NONE) {
            throw new IllegalArgumentException("no such token: \"" + token + "\"");
        }
        return id;
    }

    /** SHA-256 over the tokens in id order, one a line, in hexadecimal. */
    public String sha256() {
        return Sha256.ofLines(tokens);
    }

    /** The longest token that starts (from 0) or continues a word at {@code from}, or NONE. */
    int longest(CharSequence word, int from) {
        return tree.longest(from == 0 ? PrefixTree.ROOT : continuation, word, from);
    }

    /** How many of a word's characters the token found at {@code from} stands for. */
    int width(int id, int from) {
        return tokens.get(id).length() - (from == 0 ? 0 : CONTINUATION.length());
    }
}
