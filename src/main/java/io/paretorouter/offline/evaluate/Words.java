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
 * Finds the words that tell some queries from all: the share of them that holds the word, times
 * ln(n / n_w), where n_w of all n queries hold it (tf-idf with a query counting once). Words are
 * runs of at least three letters, in lower case, of the first thousand characters; where there are
 * at least two queries, a word must occur in two; what more than a tenth of all queries hold tells
 * nothing.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final int LONGEST_WORD = 24;
    private static final int READ = 1000;

    /** So few queries may always share a word: a tenth of few queries is none. */
    private static final int FEW = 5;

    private final List<Set<String>> words;
    private final Map<String, Integer> holding = new HashMap<>();

    /** Over all queries. */
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
     * The most telling words of some queries, the most telling first; ties in alphabetical order.
     *
     * @param rows the queries' positions
     * @param most how many words at the most
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
