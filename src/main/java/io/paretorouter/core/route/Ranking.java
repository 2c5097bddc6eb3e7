package io.paretorouter.core.route;

import io.paretorouter.core.score.Evidence;
import java.util.Arrays;

/** The order of candidates: higher score first, then lower q̂, then higher p̂, then table order. */
public final class Ranking {
    private Ranking() {}

    /** All candidates' columns, best first. */
    static int[] of(Evidence evidence, double[] scores) {
        int[] ranked = new int[scores.length];
        int size = 0;
        for (int model = 0; model < scores.length; model++) {
            if (evidence.candidate(model)) {
                int rank = size++;
                for (; rank > 0 && ahead(model, ranked[rank - 1], evidence, scores); rank--) {
                    ranked[rank] = ranked[rank - 1];
                }
                ranked[rank] = model;
            }
        }
        return Arrays.copyOf(ranked, size);
    }

    /**
     * The column of the best candidate, found without building the whole ranking; -1 if there is
     * none.
     */
    public static int first(Evidence evidence, double[] scores) {
        int best = -1;
        for (int model = 0; model < scores.length; model++) {
            if (evidence.candidate(model) && (best < 0 || ahead(model, best, evidence, scores))) {
                best = model;
            }
        }
        return best;
    }

    private static boolean ahead(int model, int than, Evidence evidence, double[] scores) {
        if (scores[model] != scores[than]) {
            return scores[model] > scores[than];
        }
        if (evidence.cost(model) != evidence.cost(than)) {
            return evidence.cost(model) < evidence.cost(than);
        }
        return evidence.performance(model) > evidence.performance(than);
    }
}
