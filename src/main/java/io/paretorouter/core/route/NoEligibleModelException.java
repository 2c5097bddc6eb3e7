package io.paretorouter.core.route;

import java.util.List;
import java.util.stream.Collectors;

/** A request's filters left no model: the message gives the reason per model. */
public final class NoEligibleModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NoEligibleModelException(List<Candidate> candidates) {
        super(
                "no model is eligible for this request: "
                        + candidates.stream()
                                .map(
                                        candidate ->
                                                candidate.model()
                                                        + " ("
                                                        + candidate.refusal()
                                                        + ")")
                                .collect(Collectors.joining(", ")));
    }
}
