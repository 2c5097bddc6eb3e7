package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import java.util.List;

/**
 * Texts that should be taken for unlike all that was fitted, such as other scripts and gibberish,
 * and how many of them are.
 *
 * @param file where they come from
 * @param texts how many there are, at least 1
 * @param outside how many lie below the view's threshold
 */
public record Unlike(String file, int texts, int outside) {
    public Unlike {
        if (texts < 1) {
            throw new IllegalArgumentException(file + " holds no text");
        }
    }

    /** Counts. */
    public static Unlike of(Material material, String file, List<Embedding> texts) {
        return new Unlike(
                file, texts.size(), (int) texts.stream().filter(material::outside).count());
    }

    /** The share that lies below the threshold, in [0, 1]. */
    public double share() {
        return (double) outside / texts;
    }
}
