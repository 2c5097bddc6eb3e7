package io.paretorouter.offline.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the words that set some queries apart from all: a word's score is the share of these
 * queries that contain it, times ln(n / n_w), where n_w of all n queries contain it (tf-idf that
 * counts a word once per query). Words are lower-case runs of 3 to 24 letters in the first thousand
 * characters. A word must occur in at least two of the queries (in one if there is only one), and
 * in at most a tenth of all queries.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final int LONGEST_WORD = 24;
    private static final int READ = 1000;

    /**
     * Up to this many queries may share a word in any case: a tenth of a small number is too few.
     */
    private static final int FEW = 5;

    private final List<Set<String>> words;
    private final Map<String, Integer> holding = new HashMap<>();

    /** Reads the words of all queries. */
    Words(List<String> texts) {
        this.words = texts.parallelStream().map(Words::of).toList();
        words.forEach(set -> set.forEach(word -> holding.merge(word, 1, Integer::sum)));
    }

    private static Set<String> of(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        return WORD.matcher(read.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() <= LONGEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The words that set some queries apart, highest score first; ties in alphabetical order.
     *
     * @param rows the positions of the queries
     * @param most the maximum number of words
     */
    List<String> telling(List<Integer> rows, int most) {
        Map<String, Integer> here = new HashMap<>();
        rows.forEach(row -> words.get(row).forEach(word -> here.merge(word, 1, Integer::sum)));
        int least = Math.min(2, rows.size());
        return here.entrySet().stream()
                .filter(entry -> entry.getValue() >= least && telling(entry.getKey()))
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Integer> entry) ->
                                                -entry.getValue() * rarity(entry.getKey()))
                                .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean telling(String word) {
        return holding.getOrDefault(word, 0) <= Math.max(FEW, words.size() / 10);
    }

    private double rarity(String word) {
        return Math.log((double) words.size() / holding.getOrDefault(word, words.size()));
    }
}
