package io.paretorouter.offline.evaluate;

import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways of choosing side by side on one test set: the paper's Table 3 (arXiv:2508.12631).
 *
 * @param datasets the groups, in the order of each line's figures
 * @param lines single models from dearest to cheapest, then baselines, then the router
 */
public record Comparison(List<TestSet.Group> datasets, List<Line> lines) {
    /** The α that are shown. */
    private static final List<Integer> SHOWN = List.of(0, 20, 40, 50, 60, 70, 80, 90, 95, 100);

    public Comparison {
        datasets = List.copyOf(datasets);
        lines = List.copyOf(lines);
    }

    /** What a line stands for. */
    public enum Kind {
        /** One model for every query. */
        SINGLE,
        /** A way of choosing that no fit is needed for. */
        BASELINE,
        /** The router at one α. */
        ROUTER
    }

    /**
     * One way of choosing.
     *
     * @param name what people call it
     * @param kind what it stands for
     * @param alpha the router's α; null for the others
     * @param perDataset its outcome on each dataset
     * @param overall its outcome over all queries, each counting alike
     */
    public record Line(
            String name,
            Kind kind,
            @Nullable Double alpha,
            List<Outcome> perDataset,
            Outcome overall) {
        public Line {
            perDataset = List.copyOf(perDataset);
        }
    }

    /**
     * Compares.
     *
     * @param models the table's models, in its order
     * @param bestSingle the column of the table's best single model
     * @param sweep the router's choices over {@link AlphaSweep#GRID}
     */
    public static Comparison of(
            TestSet test, List<String> models, int bestSingle, AlphaSweep sweep) {
        List<Line> lines = new ArrayList<>(singles(test, models));
        lines.addAll(baselines(test, models, bestSingle));
        for (int at : SHOWN) {
            double alpha = sweep.tradeoffs().get(at).alpha();
            lines.add(line("router, α " + alpha, Kind.ROUTER, alpha, test, sweep.choices(at)));
        }
        return new Comparison(test.groups(), lines);
    }

    /** Every candidate, dearest first. */
    private static List<Line> singles(TestSet test, List<String> models) {
        return Arrays.stream(test.candidates().columns())
                .mapToObj(
                        model ->
                                line(
                                        models.get(model),
                                        Kind.SINGLE,
                                        null,
                                        test,
                                        Baselines.single(test.labels(), model)))
                .sorted(
                        Comparator.comparingDouble((Line line) -> line.overall().costUsd())
                                .reversed())
                .toList();
    }

    private static List<Line> baselines(TestSet test, List<String> models, int bestSingle) {
        Labels labels = test.labels();
        int[] candidates = test.candidates().columns();
        int cheapest = Baselines.cheapest(labels, candidates, test.all().rows());
        return List.of(
                random(test, candidates),
                baseline(
                        "cheapest (" + models.get(cheapest) + ")",
                        test,
                        Baselines.single(labels, cheapest)),
                baseline(
                        "best single (" + models.get(bestSingle) + ")",
                        test,
                        Baselines.single(labels, bestSingle)),
                baseline("best per dataset, in hindsight", test, perDatasetBest(test, candidates)),
                baseline("oracle", test, Baselines.oracle(labels, candidates)));
    }

    private static Line baseline(String name, TestSet test, int[] choices) {
        return line(name, Kind.BASELINE, null, test, choices);
    }

    private static Line line(
            String name, Kind kind, @Nullable Double alpha, TestSet test, int[] choices) {
        return new Line(
                name,
                kind,
                alpha,
                test.groups().stream()
                        .map(group -> Outcomes.of(test.labels(), choices, group.rows()))
                        .toList(),
                Outcomes.of(test.labels(), choices, test.all().rows()));
    }

    private static Line random(TestSet test, int[] candidates) {
        return new Line(
                "random",
                Kind.BASELINE,
                null,
                test.groups().stream()
                        .map(group -> Baselines.random(test.labels(), candidates, group.rows()))
                        .toList(),
                Baselines.random(test.labels(), candidates, test.all().rows()));
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
