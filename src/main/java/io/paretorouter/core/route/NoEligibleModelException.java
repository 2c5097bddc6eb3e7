package io.paretorouter.core.route;

import java.util.List;
import java.util.stream.Collectors;

/** No model is left for a request: the message gives the reason per model. */
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

    /** Whether the request's own filters refused some of them: with others, a model might serve. */
    public boolean filtered() {
        return filtered;
    }
}
