package io.paretorouter.offline.revise;

import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.cluster.UnitVectors;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.FitHeads;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A model that joins a view from n labels, where others have up to N. It is trusted with what it is
 * sure to do, not with what a few lucky labels promise: its head of performance is
 *
 * <pre>
 *   ridge(y − f ā) + f ā − f M e / (n + f M) − z √(f p (1 − p) / (n + f M + 1)),    f = 1 − n / N
 * </pre>
 *
 * y its labels; ā the mean of the other models' heads, so that a query that is hard for them is
 * taken to be hard for it; e its mean lead over ā on its own queries, which is shrunk as by M
 * labels without any; the last term the standard error of its mean p = (Σ y + 1) / (n + 2). f is
 * the part of what could be known that is not (for a sample of n out of N the variance of a mean is
 * smaller by f): with as many labels as the others it joins as a fit would have it.
 *
 * <p>The sums stay raw. Where the view has no heads, it is given those that say all models' means,
 * which changes no estimate of the others, and ā is the mean of those.
 */
final class Newcomer {
    /** z: the lower bound of a mean that holds in 95 of 100 cases. */
    private static final double DOUBT = 1.645;

    /** M: models' means differ by as much as those of 12 labels (MMLU-Pro) or 20 (ZeroEval). */
    private static final double KINSHIP = 15;

    private final View view;
    private final Statistics column;
    private final TrainingSet labelled;
    private final int[] scored;
    private final double unknown;

    /**
     * A newcomer.
     *
     * @param view as it is without the model
     * @param column what the labels add up to, by the view's clusters
     * @param labelled the model's labels alone
     */
    Newcomer(View view, Statistics column, TrainingSet labelled) {
        this.column = column;
        this.labelled = labelled;
        this.scored =
                IntStream.range(0, labelled.rows())
                        .filter(row -> !Double.isNaN(score(row)))
                        .toArray();
        Statistics others = view.statistics();
        this.unknown = unknown(scored.length, others.performance().mostCount(model -> true));
        this.view =
                view.heads() != null || unknown == 0
                        ? view
                        : view.withHeads(HeadRows.means(others, dimension()).heads());
    }

    /**
     * f: the share of what could be known of a model that its labels leave unknown, in [0, 1).
     *
     * @param labels how many it has
     * @param most how many others have at most
     */
    static double unknown(double labels, double most) {
        return labels < most ? 1 - labels / most : 0;
    }

    private double score(int row) {
        Labels labels = labelled.labels();
        return labels.label(row, 0).performance();
    }

    /** The view, with heads if it takes some to hold the model below its mean. */
    View view() {
        return view;
    }

    private int dimension() {
        return labelled.embeddings().dimension();
    }

    /** The model's own heads, for {@link #view}. */
    Heads heads() {
        Heads others = Objects.requireNonNull(view.heads());
        float[] typical = HeadRows.of(others).typical(view.statistics()::candidate);
        double[] expected = expected(typical);
        double caution = caution(expected);
        if (others.constant()) {
            return HeadRows.means(column, dimension()).plus(0, typical, 0, -caution).heads();
        }
        double[] known =
                IntStream.range(0, expected.length)
                        .mapToDouble(i -> unknown * expected[i])
                        .toArray();
        return HeadRows.of(FitHeads.beyond(labelled, known))
                .plus(0, typical, unknown, -caution)
                .heads();
    }

    /** What a head says of every row. */
    private double[] expected(float[] head) {
        UnitVectors rows = labelled.embeddings();
        return IntStream.range(0, labelled.rows())
                .mapToDouble(
                        row ->
                                head[rows.dimension()]
                                        + IntStream.range(0, rows.dimension())
                                                .mapToDouble(i -> head[i] * rows.component(row, i))
                                                .sum())
                .toArray();
    }

    /** How far below what its labels say on their face the model is to be held. */
    private double caution(double[] expected) {
        if (unknown == 0 || scored.length == 0) {
            return 0;
        }
        double n = scored.length;
        double sum = IntStream.of(scored).mapToDouble(this::score).sum();
        double lead = (sum - IntStream.of(scored).mapToDouble(row -> expected[row]).sum()) / n;
        double kinship = unknown * KINSHIP;
        double mean = (sum + 1) / (n + 2);
        return lead * kinship / (n + kinship)
                + DOUBT * Math.sqrt(unknown * mean * (1 - mean) / (n + kinship + 1));
    }
}
