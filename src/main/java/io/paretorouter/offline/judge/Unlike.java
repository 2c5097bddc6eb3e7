package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts that should be taken for unlike all that was fitted, such as other scripts and gibberish,
 * and how many of them are.
 *
 * @param file where they come from
 * @param texts how many there are, at least 1
 * @param outside how many are taken for that
 */
public record Unlike(String file, int texts, int outside) {
    public Unlike {
        if (texts < 1) {
            throw new IllegalArgumentException(file + " holds no text");
        }
    }

    /**
     * Counts.
     *
     * @param embeddings of the texts, in their order
     */
    public static Unlike of(
            Material material, String file, List<String> texts, List<Embedding> embeddings) {
        return new Unlike(
                file,
                texts.size(),
                (int)
                        IntStream.range(0, texts.size())
                                .filter(
                                        row ->
                                                material.outside(
                                                        texts.get(row), embeddings.get(row)))
                                .count());
    }

    /** The share of them, in [0, 1]. */
    public double share() {
        return (double) outside / texts;
    }
}
