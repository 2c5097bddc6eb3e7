package io.paretorouter.core.embed;

import io.paretorouter.core.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tokens that a text is split into, numbered from 0. A token that starts with {@code ##}
 * continues a word; the others start one. Immutable.
 */
public final class Vocabulary {
    static final String CONTINUATION = "##";

    /**
     * Where the build puts the vocabulary of the bundled model, one token per line, in id order.
     */
    private static final String RESOURCE = "vocab.txt";

    /** Where the build puts its {@link #sha256}. */
    private static final String HASH_RESOURCE = "vocab.sha256";

    private final TokenIndex index;
    private final String sha256;

    private Vocabulary(String lines, String sha256) {
        this.index = new TokenIndex(lines.toCharArray());
        this.sha256 = sha256;
    }

    /**
     * A vocabulary of these tokens, in id order.
     *
     * @throws IllegalArgumentException if a token is empty, occurs twice or holds a line feed, or
     *     there are none or more than 65,535
     */
    public static Vocabulary of(List<String> tokens) {
        Vocabulary vocabulary =
                new Vocabulary(String.join("\n", tokens) + "\n", Sha256.ofLines(tokens));
        if (vocabulary.size() != tokens.size()) {
            throw new IllegalArgumentException("a token must not hold a line feed");
        }
        return vocabulary;
    }

    /**
     * The vocabulary of the bundled model, which both embedders use. It is a resource, read on
     * first use and shared from then on.
     */
    public static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    /** Initialised by the first caller, not at startup. */
    private static final class Bundled {
        private static final Vocabulary VOCABULARY =
                new Vocabulary(resource(RESOURCE), resource(HASH_RESOURCE));
    }

    private static String resource(String name) {
        try (InputStream resource = Vocabulary.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "the class path lacks "
                                + name
                                + " beside "
                                + Vocabulary.class.getName()
                                + ": make it with ./mvnw process-classes");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of tokens; ids run from 0 to one less than that. */
    public int size() {
        return index.size();
    }

    /** The token with a given id, in [0, size). */
    public String token(int id) {
        return index.token(id);
    }

    /**
     * The id of a token.
     *
     * @throws IllegalArgumentException if there is no such token
     */
    public int id(String token) {
        int id = index.id(token);
        if (id == TokenIndex.NONE) {
            throw new IllegalArgumentException("no such token: \"" + token + "\"");
        }
        return id;
    }

    /**
     * SHA-256 over the tokens in id order, one per line, in hexadecimal. For the bundled vocabulary
     * it is the build's value, because a cold start has no time to compute it.
     */
    public String sha256() {
        return sha256;
    }

    /** The index that finds the tokens of a word. */
    TokenIndex index() {
        return index;
    }
}
