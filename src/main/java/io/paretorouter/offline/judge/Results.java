package io.paretorouter.offline.judge;

import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.ClusterProfile;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.TestSet;
import java.util.List;

/**
 * The figures of an evaluation.
 *
 * @param test the queries that count: labelled for every candidate that can be compared
 * @param single the best single model and what it gave
 * @param sweep what the material's scorer chose
 * @param comparison ways of choosing side by side
 * @param scorers both scorers, the material's first
 * @param verdict whether routing paid on these queries: the rule of a table's verdict, by a paired
 *     bootstrap, at the α of the table's own verdict; at the balanced α where it has none
 * @param balanced what balanced routing gave
 * @param clusters the table's clusters, in its order
 */
public record Results(
        TestSet test,
        Single single,
        AlphaSweep sweep,
        Comparison comparison,
        List<ScorerFigures> scorers,
        Verdict verdict,
        AtBalanced balanced,
        List<ClusterProfile> clusters) {
    public Results {
        scorers = List.copyOf(scorers);
        clusters = List.copyOf(clusters);
    }

    /**
     * The model that a router is held against.
     *
     * @param model its name
     * @param outcome what it gave on the judged queries
     * @param restated whether it is not the best of the whole table, because the judged data do not
     *     know that one
     */
    public record Single(String model, Expectation outcome, boolean restated) {}
}
