package io.paretorouter.offline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
     * @param perDataset its outcome on each dataset
     * @param overall its outcome over all queries, each counting alike
     */
    public record Line(String name, Kind kind, List<Outcome> perDataset, Outcome overall) {
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
        List<TestSet.Group> groups = test.groups();
        int[] candidates = test.candidates().columns();
        List<Line> singles = new ArrayList<>();
        for (int model : candidates) {
            int[] choices = Baselines.single(test.labels(), model);
            singles.add(line(models.get(model), Kind.SINGLE, test, choices));
        }
        singles.sort(
                Comparator.comparingDouble((Line line) -> line.overall().costUsd()).reversed());
        List<Line> lines = new ArrayList<>(singles);
        lines.add(random(test, groups, candidates));
        lines.add(
                line(
                        "best single (" + models.get(bestSingle) + ")",
                        Kind.BASELINE,
                        test,
                        Baselines.single(test.labels(), bestSingle)));
        lines.add(
                line(
                        "best per dataset, in hindsight",
                        Kind.BASELINE,
                        test,
                        perDatasetBest(test, groups, candidates)));
        lines.add(line("oracle", Kind.BASELINE, test, Baselines.oracle(test.labels(), candidates)));
        for (int at : SHOWN) {
            lines.add(line("router, α " + at / 100.0, Kind.ROUTER, test, sweep.choices(at)));
        }
        return new Comparison(groups, lines);
    }

    private static Line line(String name, Kind kind, TestSet test, int[] choices) {
        return new Line(
                name,
                kind,
                test.groups().stream()
                        .map(group -> Outcome.of(test.labels(), choices, group.rows()))
                        .toList(),
                Outcome.of(test.labels(), choices, test.all().rows()));
    }

    private static Line random(TestSet test, List<TestSet.Group> groups, int[] candidates) {
        return new Line(
                "random",
                Kind.BASELINE,
                groups.stream()
                        .map(group -> Baselines.random(test.labels(), candidates, group.rows()))
                        .toList(),
                Baselines.random(test.labels(), candidates, test.all().rows()));
    }

    private static int[] perDatasetBest(
            TestSet test, List<TestSet.Group> groups, int[] candidates) {
        int[] choices = new int[test.size()];
        for (TestSet.Group group : groups) {
            int best = Baselines.best(test.labels(), candidates, group.rows());
            Arrays.stream(group.rows()).forEach(row -> choices[row] = best);
        }
        return choices;
    }

    /** The router's outcome at every α of the grid, over all queries. */
    public static List<Outcome> curve(TestSet test, AlphaSweep sweep) {
        return IntStream.range(0, sweep.tradeoffs().size())
                .mapToObj(at -> Outcome.of(test.labels(), sweep.choices(at), test.all().rows()))
                .toList();
    }
}
