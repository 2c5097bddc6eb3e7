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
 * @param test the queries judged on: those labelled for every candidate that can be compared
 * @param single the best single model and its results
 * @param sweep the choices of the material's scorer
 * @param comparison routing policies side by side
 * @param scorers the figures of both scorers, the material's first
 * @param verdict whether routing pays on these queries: the rule of a table's verdict, by a paired
 *     bootstrap, at the α of the table's own verdict, or at the balanced α if it has none
 * @param balanced the results of balanced routing
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
     * The model that the router is compared with.
     *
     * @param model its name
     * @param outcome its performance and cost on the judged queries
     * @param restated whether it replaces the best model of the whole table, which the judged data
     *     do not know
     */
    public record Single(String model, Expectation outcome, boolean restated) {}
}
