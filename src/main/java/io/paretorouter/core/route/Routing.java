package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;

/**
 * How one request wants its model chosen.
 *
 * @param goal the weight or the outcome to route for
 * @param scorer which scorer ranks
 * @param eligibility which models are accepted
 */
public record Routing(Goal goal, Scorer.Kind scorer, Eligibility eligibility) {}
