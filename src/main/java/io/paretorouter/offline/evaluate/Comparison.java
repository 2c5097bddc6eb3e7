package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Routing policies side by side on one test set, like Table 3 of the paper (arXiv:2508.12631).
 *
 * @param datasets the datasets, in the order of each line's outcomes
 * @param lines single models from dearest to cheapest, then baselines, then the router
 */
public record Comparison(List<TestSet.Group> datasets, List<Line> lines) {
    /** The α values shown. */
    private static final List<Double> SHOWN =
            List.of(0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0);

    public Comparison {
        datasets = List.copyOf(datasets);
        lines = List.copyOf(lines);
    }

    /** The kind of policy that a line shows. */
    public enum Kind {
        /** One model for every query. */
        SINGLE,
        /** A policy that needs no fit. */
        BASELINE,
        /** The router at one α. */
        ROUTER
    }

    /**
     * One policy.
     *
     * @param name the name shown
     * @param kind the kind of policy
     * @param alpha the router's α; null for other kinds
     * @param perDataset its outcome on each dataset
     * @param expectation its outcome over all queries, each with equal weight, with 95 % intervals
     * @param gain over the best single model, on the same queries
     */
    public record Line(
            String name,
            Kind kind,
            @Nullable Double alpha,
            List<Outcome> perDataset,
            Expectation expectation,
            PairedGain gain) {
        public Line {
            perDataset = List.copyOf(perDataset);
        }

        /** The outcome over all queries, without intervals. */
        public Outcome overall() {
            return expectation.outcome();
        }
    }

    /**
     * Compares the policies.
     *
     * @param bestSingle the column of the best single model, chosen on the fitted queries
     * @param sweep the router's choices
     */
    public static Comparison of(TestSet test, int bestSingle, AlphaSweep sweep) {
        List<Way> ways = new ArrayList<>(singles(test));
        ways.addAll(baselines(test, bestSingle));
        for (int at : SHOWN.stream().mapToInt(sweep::nearest).distinct().toArray()) {
            double alpha = sweep.tradeoffs().get(at).alpha();
            ways.add(Way.choosing("router, α " + alpha, Kind.ROUTER, alpha, sweep.choices(at)));
        }
        return of(test, bestSingle, ways);
    }

    /**
     * Compares the ways of choosing that no fit is needed for.
     *
     * @param bestSingle the column of the best single model, chosen on the fitted queries
     */
    public static Comparison ofBaselines(TestSet test, int bestSingle) {
        return of(test, bestSingle, baselines(test, bestSingle));
    }

    private static Comparison of(TestSet test, int bestSingle, List<Way> ways) {
        PerQuery single =
                PerQuery.of(
                        test.labels(),
                        Baselines.single(test.labels(), bestSingle),
                        test.all().rows());
        return new Comparison(
                test.groups(), ways.parallelStream().map(way -> way.line(test, single)).toList());
    }

    /** A way of choosing before it is judged. */
    private record Way(String name, Kind kind, @Nullable Double alpha, Results results) {
        static Way choosing(String name, Kind kind, @Nullable Double alpha, int[] choices) {
            return new Way(name, kind, alpha, (labels, rows) -> PerQuery.of(labels, choices, rows));
        }

        Line line(TestSet test, PerQuery single) {
            PerQuery all = results.on(test.labels(), test.all().rows());
            return new Line(
                    name,
                    kind,
                    alpha,
                    test.groups().stream()
                            .map(group -> results.on(test.labels(), group.rows()).mean())
                            .toList(),
                    all.estimate(),
                    PairedGain.of(all, single));
        }
    }

    /** The results of a policy on given rows. */
    private interface Results {
        PerQuery on(Labels labels, int[] rows);
    }

    /** Every candidate, dearest first. */
    private static List<Way> singles(TestSet test) {
        return Arrays.stream(test.candidates().columns())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer model) -> -cost(test, model)))
                .map(
                        model ->
                                Way.choosing(
                                        test.models().get(model),
                                        Kind.SINGLE,
                                        null,
                                        Baselines.single(test.labels(), model)))
                .toList();
    }

    private static double cost(TestSet test, int model) {
        int[] always = Baselines.single(test.labels(), model);
        return Outcomes.of(test.labels(), always, test.all().rows()).costUsd();
    }

    private static List<Way> baselines(TestSet test, int bestSingle) {
        Labels labels = test.labels();
        int[] candidates = test.candidates().columns();
        int cheapest = Baselines.cheapest(labels, candidates, test.all().rows());
        return List.of(
                new Way(
                        "random",
                        Kind.BASELINE,
                        null,
                        (given, rows) -> PerQuery.random(given, candidates, rows)),
                baseline(
                        "cheapest (" + test.models().get(cheapest) + ")",
                        Baselines.single(labels, cheapest)),
                baseline(
                        "best single (" + test.models().get(bestSingle) + ")",
                        Baselines.single(labels, bestSingle)),
                baseline("best per dataset, in hindsight", perDatasetBest(test, candidates)),
                baseline("oracle", Baselines.oracle(labels, candidates)));
    }

    private static Way baseline(String name, int[] choices) {
        return Way.choosing(name, Kind.BASELINE, null, choices);
    }

    private static int[] perDatasetBest(TestSet test, int[] candidates) {
        int[] choices = new int[test.size()];
        for (TestSet.Group group : test.groups()) {
            int best = Baselines.best(test.labels(), candidates, group.rows());
            Arrays.stream(group.rows()).forEach(row -> choices[row] = best);
        }
        return choices;
    }
}
