package io.paretorouter.offline.fit;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.embed.Embeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups equal rows. Equal rows share a fold: otherwise a held-out row would be predicted from its
 * own label, which the fit saw on the duplicate.
 */
final class Duplicates {
    /** For each row, the number of its group of equal rows, in order of first appearance. */
    private final int[] numbers;

    private final int different;

    private Duplicates(int[] numbers, int different) {
        this.numbers = numbers;
        this.different = different;
    }

    /** Groups queries by their embeddings: equal texts have equal embeddings. */
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

    /** The number of distinct rows. */
    int different() {
        return different;
    }

    /** The fold of each row; distinct rows are dealt evenly, duplicates follow them. */
    int[] deal(long seed) {
        int[] deck = Folds.deck(different, seed);
        return IntStream.of(numbers).map(number -> deck[number]).toArray();
    }
}
