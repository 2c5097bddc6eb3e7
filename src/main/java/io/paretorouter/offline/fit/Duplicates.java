package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.embed.Embeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which rows are equal. They share a fold: held out by a fit that saw its duplicate, a row would be
 * predicted from its own label.
 */
final class Duplicates {
    /** For each row which of the different ones it is, these numbered as they first come. */
    private final int[] numbers;

    private final int different;

    private Duplicates(int[] numbers, int different) {
        this.numbers = numbers;
        this.different = different;
    }

    /** Those among queries, by their embeddings: equal texts have equal ones. */
    static Duplicates of(UnitVectors queries) {
        List<Embedding> rows = Embeddings.of(queries);
        Map<Embedding, Integer> known = new HashMap<>();
        int[] numbers = new int[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            int next = known.size();
            numbers[row] = known.computeIfAbsent(rows.get(row), first -> next);
        }
        return new Duplicates(numbers, known.size());
    }

    /** How many different rows there are. */
    int different() {
        return different;
    }

    /** The fold of each row, the different ones dealt as a deck. */
    int[] deal(long seed) {
        int[] deck = Folds.deck(different, seed);
        return IntStream.of(numbers).map(number -> deck[number]).toArray();
    }
}
