package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * How the model for one request is to be chosen.
 *
 * @param goal the α or outcome to route for
 * @param scorer which scorer ranks
 * @param eligibility which models are accepted
 * @param support which models are able to serve it
 * @param incumbent the model that answered the conversation so far; null if there is none
 */
public record Routing(
        Goal goal,
        Scorer.Kind scorer,
        Eligibility eligibility,
        ModelSupport support,
        @Nullable Incumbent incumbent) {

    /** A routing for a request that every model can serve and that starts a conversation. */
    public Routing(Goal goal, Scorer.Kind scorer, Eligibility eligibility) {
        this(goal, scorer, eligibility, ModelSupport.ANY, null);
    }

    /**
     * The reason why the request refuses a model with this expected performance and cost; null if
     * it accepts it.
     */
    @Nullable String refusal(String model, double performance, double costUsd) {
        return eligibility.refusal(model, support.region(model), performance, costUsd);
    }

    /** Whether the request's own filters refuse the candidate. */
    boolean refuses(Candidate candidate) {
        return refusal(candidate.model(), candidate.performance(), candidate.costUsd()) != null;
    }

    /** This routing with another incumbent, or none if null. */
    public Routing withIncumbent(@Nullable Incumbent model) {
        return new Routing(goal, scorer, eligibility, support, model);
    }

    /** This routing with the given model support. */
    public Routing withSupport(ModelSupport models) {
        return new Routing(goal, scorer, eligibility, models, incumbent);
    }
}
