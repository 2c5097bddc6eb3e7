package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * How one request wants its model chosen.
 *
 * @param goal the weight or the outcome to route for
 * @param scorer which scorer ranks
 * @param eligibility which models are accepted
 * @param support which models can serve it
 * @param incumbent the model that its conversation is with; null if it is with none
 */
public record Routing(
        Goal goal,
        Scorer.Kind scorer,
        Eligibility eligibility,
        ModelSupport support,
        @Nullable Incumbent incumbent) {

    /** For a request that every model can serve, and that begins a conversation. */
    public Routing(Goal goal, Scorer.Kind scorer, Eligibility eligibility) {
        this(goal, scorer, eligibility, ModelSupport.ANY, null);
    }

    /** Why the request does not accept a model of which this is expected; null if it does. */
    @Nullable String refusal(String model, double performance, double costUsd) {
        return eligibility.refusal(model, support.region(model), performance, costUsd);
    }

    /** Whether the request's own filters refuse a candidate. */
    boolean refuses(Candidate candidate) {
        return refusal(candidate.model(), candidate.performance(), candidate.costUsd()) != null;
    }

    /** The same for a request that goes on with a conversation, if there is one. */
    public Routing withIncumbent(@Nullable Incumbent model) {
        return new Routing(goal, scorer, eligibility, support, model);
    }

    /** The same for a request that only some models can serve. */
    public Routing withSupport(ModelSupport models) {
        return new Routing(goal, scorer, eligibility, models, incumbent);
    }
}
