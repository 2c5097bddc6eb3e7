package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;

/**
 * How one request wants its model chosen.
 *
 * @param goal the weight or the outcome to route for
 * @param scorer which scorer ranks
 * @param eligibility which models are accepted
 * @param fitness which models can serve it
 */
public record Routing(Goal goal, Scorer.Kind scorer, Eligibility eligibility, Fitness fitness) {

    /** For a request that every model can serve. */
    public Routing(Goal goal, Scorer.Kind scorer, Eligibility eligibility) {
        this(goal, scorer, eligibility, Fitness.ANY);
    }

    /** The same for a request that only some models can serve. */
    public Routing fitting(Fitness models) {
        return new Routing(goal, scorer, eligibility, models);
    }
}
