package io.paretorouter.core.route;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when no model is eligible for a request. The message gives the reason for each model. */
public final class NoEligibleModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final boolean filtered;

    NoEligibleModelException(List<Candidate> candidates, boolean filtered) {
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
        this.filtered = filtered;
    }

    /**
     * Whether the request's own filters refused any model, so that looser filters might let one
     * serve.
     */
    public boolean filtered() {
        return filtered;
    }
}
