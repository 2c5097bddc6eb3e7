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

/** The model that a scorer chooses for every query at every α of a grid. Immutable. */
public final class AlphaSweep {
    /**
     * What tables are fitted by: α = 0, 0.0025, …, 1. By steps of 0.01 performance moved by up to 2
     * % from one α to the next, beside the one that matches the best single model.
     */
    public static final List<Tradeoff> GRID = grid(400);

    private final List<Tradeoff> tradeoffs;
    private final int[][] chosen;

    private AlphaSweep(List<Tradeoff> tradeoffs, int[][] chosen) {
        this.tradeoffs = tradeoffs;
        this.chosen = chosen;
    }

    /**
     * The choices as given.
     *
     * @param chosen a row per query with a column per α; taken over, the caller keeps it no longer
     */
    public static AlphaSweep of(List<Tradeoff> tradeoffs, int[][] chosen) {
        return new AlphaSweep(List.copyOf(tradeoffs), chosen);
    }

    /** Equal steps from 0 to 1, both included. */
    public static List<Tradeoff> grid(int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> new Tradeoff((double) step / steps))
                .toList();
    }

    /** What to sweep with: a view, and which scorer reads it with which parameters. */
    public record Subject(View view, Scorer.Kind kind, ScorerParameters parameters) {
        private Scorer scorer() {
            return switch (kind) {
                case PAPER -> new PaperScorer(view, parameters.paperTopP());
                case EXPECTED -> new ExpectedValueScorer(view.scale().spans());
            };
        }
    }

    /**
     * Sweeps over all candidates.
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
     * Sweeps over some of the models, as a request does that allows no others: normalisation and
     * spans stay those of all candidates.
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

    /** The scores with all others behind: even an eligible model of no score is ahead of them. */
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

    /** Puts the choices of each query into {@code all}, at the row that {@code rows} names. */
    public void scatter(int[] rows, int[][] all) {
        for (int row = 0; row < rows.length; row++) {
            all[rows[row]] = chosen[row];
        }
    }

    /** The grid. */
    public List<Tradeoff> tradeoffs() {
        return tradeoffs;
    }

    /** The position in the grid that is nearest to α; the first of equals. */
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

    /** The outcome at every α over {@code rows}, each labelled in every chosen cell. */
    public Curve curve(Labels labels, int[] rows) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int at = 0; at < tradeoffs.size(); at++) {
            outcomes.add(Outcomes.of(labels, choices(at), rows));
        }
        return new Curve(outcomes);
    }

    /** The columns chosen at one α, a row per query; -1 if the view has no candidate. */
    public int[] choices(int at) {
        return IntStream.range(0, chosen.length).map(row -> chosen[row][at]).toArray();
    }
}
