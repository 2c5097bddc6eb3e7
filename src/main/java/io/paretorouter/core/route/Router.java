package io.paretorouter.core.route;

import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.score.Evidence;
import io.paretorouter.core.score.ExpectedValueScorer;
import io.paretorouter.core.score.PaperScorer;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.BestSingle;
import io.paretorouter.core.table.Nearest;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.util.ArrayList;
import java.util.List;

/** Decides which model answers a query, using one view of a routing table. Thread-safe. */
public final class Router {
    private final RoutingTable table;
    private final View view;
    private final OutOfDistributionPolicy whenOutside;
    private final Estimator estimator;
    private final Scorer paper;
    private final Scorer expected;
    private final GoalResolver goals;
    private final int baseline;
    private final double[] safeFirst;

    /** What happens to a query that is out of distribution. */
    public enum OutOfDistributionPolicy {
        /** It goes to the safe model. */
        SAFE,
        /** It is routed like any other, and the decision says so. */
        REPORT
    }

    /**
     * A router over the view that an embedder's queries belong to.
     *
     * @throws IllegalArgumentException if the table has no view for that embedder
     */
    public Router(RoutingTable table, EmbedderId embedder, OutOfDistributionPolicy whenOutside) {
        this.table = table;
        this.view = table.viewOf(embedder);
        this.whenOutside = whenOutside;
        this.estimator = new Estimator(view, view.parameters());
        this.paper = new PaperScorer(view, view.parameters().paperTopP());
        this.expected = new ExpectedValueScorer(view.scale().spans());
        this.baseline = BestSingle.of(view.statistics());
        int safe = table.indexOf(table.safeModel());
        this.safeFirst = safeFirst(view.statistics(), safe);
        this.goals = new GoalResolver(view.calibration(), safe == baseline);
    }

    /**
     * The values to rank by when quality must be safe: the safe model first, then by performance.
     */
    private static double[] safeFirst(Statistics statistics, int safe) {
        double[] order = new double[statistics.models()];
        for (int model = 0; model < order.length; model++) {
            order[model] = statistics.performance().overallMean(model);
        }
        order[safe] = Double.POSITIVE_INFINITY;
        return order;
    }

    /**
     * The model for one query, with every candidate's expected performance and cost, and why it was
     * or was not chosen.
     *
     * @param text the query's text
     * @param query its embedding by the view's embedder
     * @throws NoEligibleModelException if no candidate is eligible
     * @throws UnreachableGoalException if the table cannot give the requested outcome
     * @throws IllegalArgumentException if the embedding's dimension differs from the view's
     */
    public Decision decide(String text, Embedding query, Routing routing) {
        ResolvedGoal goal = goals.resolve(routing.goal(), routing.scorer());
        Evidence evidence = estimator.evidence(query);
        double[] scores = scorer(routing.scorer()).score(evidence, goal.tradeoff());
        boolean outside = table.outside(view, text, query, evidence.nearest());
        List<Candidate> candidates = new ArrayList<>(scores.length);
        for (int model : Ranking.of(evidence, rankingValues(scores, routing, goal, outside))) {
            candidates.add(candidate(model, evidence, scores, routing));
        }
        if (candidates.stream().noneMatch(Candidate::eligible)) {
            throw new NoEligibleModelException(
                    candidates, candidates.stream().anyMatch(routing::refuses));
        }
        return new Decision(
                new Decision.Basis(
                        goal,
                        routing.scorer(),
                        view.embedder().view(),
                        table.version(),
                        routing.incumbent()),
                outside,
                clusters(evidence.nearest(), routing.scorer()),
                candidates,
                candidate(baseline, evidence, scores, routing));
    }

    private Scorer scorer(Scorer.Kind kind) {
        return switch (kind) {
            case PAPER -> paper;
            case EXPECTED -> expected;
        };
    }

    /**
     * The values to rank by, not to be modified: the scores, with the incumbent's raised by what
     * its prompt cache saves; or, if the query goes to the safe model, that model first and then by
     * performance.
     */
    private double[] rankingValues(
            double[] scores, Routing routing, ResolvedGoal goal, boolean outside) {
        boolean keptSafe = outside && whenOutside == OutOfDistributionPolicy.SAFE;
        return goal.safe() || keptSafe
                ? safeFirst
                : withIncumbentBonus(scores, routing, goal.tradeoff());
    }

    private double[] withIncumbentBonus(double[] scores, Routing routing, Tradeoff tradeoff) {
        Incumbent incumbent = routing.incumbent();
        int at = incumbent == null ? -1 : table.indexOf(incumbent.model());
        if (incumbent == null || at < 0) {
            return scores;
        }
        double worth = view.scale().spans().value(tradeoff.alpha(), 0, -incumbent.savedUsd());
        double[] order = scores.clone();
        order[at] += worth * clustersSummed(routing.scorer());
        return order;
    }

    /** The number of clusters whose scores a score sums. */
    private int clustersSummed(Scorer.Kind kind) {
        return switch (kind) {
            case PAPER -> Math.min(view.parameters().paperTopP(), view.statistics().clusters());
            case EXPECTED -> 1;
        };
    }

    private Candidate candidate(int model, Evidence evidence, double[] scores, Routing routing) {
        String name = table.models().get(model).name();
        double performance = evidence.performance(model);
        double cost = evidence.cost(model);
        String refusal = routing.refusal(name, performance, cost);
        return new Candidate(
                name,
                performance,
                cost,
                scores[model],
                refusal == null ? routing.support().refusal(name) : refusal);
    }

    private List<Decision.NearCluster> clusters(Nearest nearest, Scorer.Kind scorer) {
        int consulted =
                switch (scorer) {
                    case PAPER -> view.parameters().paperTopP();
                    case EXPECTED -> view.parameters().topP();
                };
        List<Decision.NearCluster> clusters = new ArrayList<>();
        for (int rank = 0; rank < Math.min(consulted, nearest.size()); rank++) {
            int cluster = nearest.cluster(rank);
            clusters.add(
                    new Decision.NearCluster(
                            cluster, nearest.cosine(rank), view.statistics().queries(cluster)));
        }
        return clusters;
    }
}
