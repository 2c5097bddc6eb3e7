package io.paretorouter.core.route;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;

/**
 * How one request wants its model chosen.
 *
 * @param tradeoff the α to route at
 * @param scorer which scorer ranks
 * @param eligibility which models are accepted
 */
public record Routing(Tradeoff tradeoff, Scorer.Kind scorer, Eligibility eligibility) {}
