package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A count of how many texts that should be out of distribution, such as gibberish and other
 * scripts, are recognised as such.
 *
 * @param file where the texts come from
 * @param texts their number, at least 1
 * @param outside how many of them are recognised
 */
public record Unlike(String file, int texts, int outside) {
    public Unlike {
        if (texts < 1) {
            throw new IllegalArgumentException(file + " holds no text");
        }
    }

    /**
     * Counts the texts that are recognised.
     *
     * @param embeddings the embeddings of the texts, in their order
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

    /** The share of texts recognised, in [0, 1]. */
    public double share() {
        return (double) outside / texts;
    }
}
