package io.paretorouter.offline.evaluate;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.route.Ranking;
import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.score.Evidence;
import io.paretorouter.core.score.ExpectedValueScorer;
import io.paretorouter.core.score.PaperScorer;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.data.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The model that a scorer chooses for each query at every α of a grid. Immutable. */
public final class AlphaSweep {
    /**
     * The grid that tables are calibrated on: α = 0, 0.0025, …, 1. With steps of 0.01, performance
     * changes by up to 2 % from one α to the next near the one that matches the best single model.
     */
    public static final List<Tradeoff> GRID = grid(400);

    private final List<Tradeoff> tradeoffs;
    private final int[][] chosen;

    private AlphaSweep(List<Tradeoff> tradeoffs, int[][] chosen) {
        this.tradeoffs = tradeoffs;
        this.chosen = chosen;
    }

    /**
     * A sweep with the given choices.
     *
     * @param chosen one row per query, one column per α; not copied, so the caller must not keep it
     */
    public static AlphaSweep of(List<Tradeoff> tradeoffs, int[][] chosen) {
        return new AlphaSweep(List.copyOf(tradeoffs), chosen);
    }

    /** A grid of equal steps from 0 to 1, both included. */
    public static List<Tradeoff> grid(int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> new Tradeoff((double) step / steps))
                .toList();
    }

    /** What to sweep: a view, the scorer that reads it, and the scorer's parameters. */
    public record Subject(View view, Scorer.Kind kind, ScorerParameters parameters) {
        private Scorer scorer() {
            return switch (kind) {
                case PAPER -> new PaperScorer(view, parameters.paperTopP());
                case EXPECTED -> new ExpectedValueScorer(view.scale().spans());
            };
        }
    }

    /**
     * Sweeps with all candidates eligible.
     *
     * @param queries the embeddings to route, in the order of the result's rows
     * @param tradeoffs the grid
     */
    public static AlphaSweep run(
            Subject subject, List<Embedding> queries, List<Tradeoff> tradeoffs) {
        int[] all = IntStream.range(0, subject.view().statistics().models()).toArray();
        return run(subject, queries, tradeoffs, all);
    }

    /**
     * Sweeps with only some models eligible, like a request that allows only those: normalisation
     * and spans remain those of all candidates.
     *
     * @param eligible the columns that may be chosen
     */
    public static AlphaSweep run(
            Subject subject, List<Embedding> queries, List<Tradeoff> tradeoffs, int[] eligible) {
        Estimator estimator = new Estimator(subject.view(), subject.parameters());
        Scorer scorer = subject.scorer();
        int[][] chosen = new int[queries.size()][tradeoffs.size()];
        IntStream.range(0, queries.size())
                .parallel()
                .forEach(
                        row -> {
                            Evidence evidence = estimator.evidence(queries.get(row));
                            for (int at = 0; at < tradeoffs.size(); at++) {
                                double[] scores = scorer.score(evidence, tradeoffs.get(at));
                                chosen[row][at] = Ranking.first(evidence, among(eligible, scores));
                            }
                        });
        return new AlphaSweep(List.copyOf(tradeoffs), chosen);
    }

    /**
     * The scores, lowered for ineligible models: even an eligible model without a score comes
     * before them.
     */
    private static double[] among(int[] eligible, double[] scores) {
        if (eligible.length == scores.length) {
            return scores;
        }
        double[] kept = new double[scores.length];
        Arrays.fill(kept, Double.NEGATIVE_INFINITY);
        for (int model : eligible) {
            kept[model] = Math.max(scores[model], -Double.MAX_VALUE);
        }
        return kept;
    }

    /** Copies the choices of each query into {@code all}, at the row given by {@code rows}. */
    public void scatter(int[] rows, int[][] all) {
        for (int row = 0; row < rows.length; row++) {
            all[rows[row]] = chosen[row];
        }
    }

    /** The grid of α. */
    public List<Tradeoff> tradeoffs() {
        return tradeoffs;
    }

    /** The position of the grid's α nearest to the given one; ties go to the first. */
    public int nearest(double alpha) {
        int nearest = 0;
        for (int at = 1; at < tradeoffs.size(); at++) {
            if (distance(at, alpha) < distance(nearest, alpha)) {
                nearest = at;
            }
        }
        return nearest;
    }

    private double distance(int at, double alpha) {
        return Math.abs(tradeoffs.get(at).alpha() - alpha);
    }

    /** The outcome at every α over {@code rows}; every chosen cell must be labelled. */
    public Curve curve(Labels labels, int[] rows) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int at = 0; at < tradeoffs.size(); at++) {
            outcomes.add(Outcomes.of(labels, choices(at), rows));
        }
        return new Curve(outcomes);
    }

    /** The columns chosen at one α, one per query; -1 if the view has no candidate. */
    public int[] choices(int at) {
        return IntStream.range(0, chosen.length).map(row -> chosen[row][at]).toArray();
    }
}
