package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model chosen for one query, and why.
 *
 * @param basis what the decision was based on
 * @param outOfDistribution whether the query is unlike every query that the table was fitted on
 * @param clusters the clusters consulted, nearest first
 * @param candidates every candidate in ranked order, at least one eligible; the first available one
 *     is chosen
 * @param baseline the best single model, rated on the same query
 */
public record Decision(
        Basis basis,
        boolean outOfDistribution,
        List<NearCluster> clusters,
        List<Candidate> candidates,
        Candidate baseline) {
    public Decision {
        clusters = List.copyOf(clusters);
        candidates = List.copyOf(candidates);
    }

    /**
     * What a decision was based on.
     *
     * @param goal the α in force, and what is expected at it
     * @param scorer which scorer ranked the models
     * @param view the name of the table's view that was read
     * @param table the table's version
     * @param incumbent the model that answered the conversation so far; null if there is none
     */
    public record Basis(
            ResolvedGoal goal,
            Scorer.Kind scorer,
            String view,
            String table,
            @Nullable Incumbent incumbent) {}

    /**
     * A cluster near the query.
     *
     * @param id its row in the table
     * @param cosine similarity of its centroid and the query, in [-1, 1] up to rounding
     * @param queries how many of the fitted queries it contains
     */
    public record NearCluster(int id, double cosine, long queries) {}

    /**
     * The chosen model: the first candidate that is eligible and available; where none is
     * available, the first eligible one.
     */
    public Candidate chosen() {
        return candidates.stream()
                .filter(Candidate::available)
                .findFirst()
                .orElseGet(this::preferred);
    }

    /** The first eligible candidate, available or not: the one that a fallback is compared with. */
    public Candidate preferred() {
        return candidates.stream().filter(Candidate::eligible).findFirst().orElseThrow();
    }

    /**
     * This decision with outages marked. Outages marked earlier are kept.
     *
     * @param outage gives the reason why an available candidate would not be called; null if it
     *     would be
     */
    public Decision withOutages(Function<Candidate, @Nullable String> outage) {
        List<Candidate> marked =
                candidates.stream()
                        .map(
                                candidate ->
                                        candidate.available()
                                                ? candidate.out(outage.apply(candidate))
                                                : candidate)
                        .toList();
        return new Decision(basis, outOfDistribution, clusters, marked, baseline);
    }

    /** The eligible candidates in ranked order: the chosen model, the runner-up, and so on. */
    public List<Candidate> eligible() {
        return candidates.stream().filter(Candidate::eligible).toList();
    }
}
