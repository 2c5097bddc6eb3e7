package io.paretorouter.core.embed;

import io.paretorouter.core.hash.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The identity of an embedder: the name of the view it serves and a hash over everything that
 * shapes its output (source weights, precision, tokenizer, text preparation).
 *
 * @param view the name of the routing table's view that this embedder reads, such as {@code full}
 * @param sha256 64 lower-case hexadecimal digits
 */
public record EmbedderId(String view, String sha256) {
    private static final Pattern VIEW = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public EmbedderId {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(sha256, "sha256");
        if (!VIEW.matcher(view).matches()) {
            throw new IllegalArgumentException(
                    "view must match " + VIEW + ", got \"" + view + "\"");
        }
        Sha256.require(sha256);
    }

    /**
     * The id of an embedder with these ingredients: its hash covers them, one per line, in this
     * order. Each ingredient states a name and a value, such as {@code precision fp32}.
     */
    public static EmbedderId of(String view, List<String> ingredients) {
        return new EmbedderId(view, Sha256.ofLines(ingredients));
    }
}
