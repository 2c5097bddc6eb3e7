package io.paretorouter.offline.judge;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.Verdict;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.evaluate.ClusterProfile;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.TestSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Judges a table on labelled queries. */
public final class JudgeTable {
    private JudgeTable() {}

    /**
     * Judges the table.
     *
     * @throws IllegalArgumentException if no query is labelled for every model that can be compared
     */
    public static Findings run(Material material) {
        CrossData crossData = CrossData.of(material);
        Findings bare = new Findings(material, crossData, null, null, 0);
        if (crossData.common().size() < 2) {
            return bare;
        }
        List<String> models = material.models();
        Statistics statistics = material.view().statistics();
        TestSet test =
                TestSet.of(
                        material.data().queries(),
                        models,
                        TestSet.Candidates.of(statistics).named(crossData.common(), models));
        Calibration usable = bare.uncalibrated() == null ? material.view().calibration() : null;
        Held held =
                new Held(
                        material,
                        test,
                        embeddings(material, test),
                        BestSingle.of(statistics, among(test.candidates().columns())),
                        grid(usable));
        return new Findings(material, crossData, results(held, usable), null, 0);
    }

    /** The grid of the calibration if it is usable, so that its expectations can be checked. */
    private static List<Tradeoff> grid(@Nullable Calibration usable) {
        return usable == null
                ? AlphaSweep.GRID
                : AlphaSweep.grid(usable.expected().points().size() - 1);
    }

    private static Results results(Held held, @Nullable Calibration usable) {
        Material material = held.material();
        Map<Scorer.Kind, AlphaSweep> sweeps =
                new LinkedHashMap<>(); // keeps the chosen scorer first
        AlphaSweep first = held.sweep(material.scorer());
        sweeps.put(material.scorer(), first);
        for (Scorer.Kind other : Scorer.Kind.values()) {
            sweeps.computeIfAbsent(other, held::sweep);
        }
        Metrics.Reference reference = held.reference(sweeps.values());
        List<ScorerFigures> scorers = new ArrayList<>();
        sweeps.forEach(
                (scorer, sweep) ->
                        scorers.add(ScorerFigures.of(held, scorer, sweep, reference, usable)));
        AtBalanced balanced = AtBalanced.of(held, first, usable != null);
        return new Results(
                held.test(),
                single(held),
                first,
                Comparison.of(held.test(), held.single(), first),
                scorers,
                verdict(held, first, usable, balanced.choice()),
                balanced,
                ClusterProfile.of(
                        material.view().statistics(), held.test().queries(), held.nearest()));
    }

    /** The rule of a table's verdict, applied to the judged queries. */
    private static Verdict verdict(
            Held held, AlphaSweep sweep, @Nullable Calibration usable, Balanced balanced) {
        double alpha =
                usable == null
                        ? balanced.alpha()
                        : Balanced.examined(usable, held.material().scorer());
        PerQuery routed = held.results(sweep.choices(sweep.nearest(alpha)));
        PairedGain gain = PairedGain.of(routed, held.always(held.single()));
        return new Verdict(
                alpha,
                gain.performance(),
                gain.costSaved(),
                PairedGain.of(routed, held.mixture(routed.mean().costUsd())).performance());
    }

    private static Results.Single single(Held held) {
        Statistics statistics = held.material().view().statistics();
        return new Results.Single(
                held.material().models().get(held.single()),
                held.always(held.single()).estimate(),
                held.single() != BestSingle.of(statistics));
    }

    /** The embeddings of the queries in the test set. */
    private static List<Embedding> embeddings(Material material, TestSet test) {
        IdentityHashMap<LabelledQuery, Embedding> known = new IdentityHashMap<>();
        for (int row = 0; row < material.embeddings().size(); row++) {
            known.put(material.data().queries().get(row), material.embeddings().get(row));
        }
        return test.queries().stream()
                .map(query -> Objects.requireNonNull(known.get(query)))
                .toList();
    }

    private static IntPredicate among(int[] columns) {
        return model -> Arrays.stream(columns).anyMatch(column -> column == model);
    }
}
