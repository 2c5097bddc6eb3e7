package io.paretorouter.offline.data;

import io.paretorouter.core.hash.Sha256;
import io.paretorouter.core.table.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Divides queries into fitted and held-out ones by a hash of seed, dataset, index and text, so that
 * neither their order nor other queries matter. A query without an index is hashed with an empty
 * one; its position in the file plays no part.
 *
 * @param seed selects which queries are fitted
 * @param share the share to fit, in (0, 1]; 1 fits all
 */
public record Split(long seed, double share) {
    public Split {
        if (!(share > 0 && share <= 1)) { // written so that NaN fails too
            throw new IllegalArgumentException("split must be in (0, 1], got " + share);
        }
    }

    /** The split that a table was fitted with. */
    public static Split of(Provenance.Data fitted) {
        return new Split(fitted.seed(), fitted.share());
    }

    /** Whether a query is fitted; otherwise it is held out. */
    public boolean fitted(LabelledQuery query) {
        return share == 1 || position(query) < share;
    }

    /** The rows of the fitted queries, or of the held-out ones; ascending. */
    public int[] rows(List<LabelledQuery> queries, boolean fitted) {
        return IntStream.range(0, queries.size())
                .filter(row -> fitted(queries.get(row)) == fitted)
                .toArray();
    }

    /**
     * The rows of the queries that are held out and whose text is not fitted under another dataset
     * or index; ascending.
     */
    public int[] unseen(List<LabelledQuery> queries) {
        Set<String> fitted =
                queries.stream()
                        .filter(this::fitted)
                        .map(LabelledQuery::query)
                        .collect(Collectors.toSet());
        return Arrays.stream(rows(queries, false))
                .filter(row -> !fitted.contains(queries.get(row).query()))
                .toArray();
    }

    /** Where the query's hash lies, uniform in [0, 1). */
    private double position(LabelledQuery query) {
        byte[] digest =
                Sha256.digest(Long.toString(seed), query.dataset(), query.index(), query.query());
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (digest[i] & 0xff);
        }
        return (bits >>> 11) * 0x1p-53;
    }
}
