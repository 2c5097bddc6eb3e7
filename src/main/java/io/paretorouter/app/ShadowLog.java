package io.paretorouter.app;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import org.jboss.logging.Logger;

/**
 * Reports how a shadow's decisions differ from those served. {@code pareto.shadow.decisions} counts
 * by agreement (agrees, differs, incomparable); {@code pareto.shadow.performance} and {@code
 * pareto.shadow.cost} sum what the shadow expects of either choice, so that the difference of the
 * two sums is what it would change. The sums leave out decisions where the shadow does not know the
 * model that was served.
 */
final class ShadowLog {
    private static final Logger LOG = Logger.getLogger("io.paretorouter.shadow");
    private static final String COUNT = "pareto.shadow.decisions";
    private static final String AGREEMENT = "agreement";

    private final MeterRegistry registry;

    ShadowLog(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a decision that the shadow could not make. */
    void incomparable() {
        registry.counter(COUNT, AGREEMENT, "incomparable").increment();
    }

    /** Compares two decisions. */
    void compare(Decision served, Decision shadow) {
        Candidate own = shadow.chosen();
        String model = served.chosen().model();
        boolean agrees = own.model().equals(model);
        registry.counter(COUNT, AGREEMENT, agrees ? "agrees" : "differs").increment();
        shadow.candidates().stream()
                .filter(candidate -> candidate.model().equals(model))
                .findFirst()
                .ifPresent(
                        same -> {
                            record("served", same);
                            record("shadow", own);
                            LOG.infof(
                                    "shadow table=%s served=%s agrees=%s model=%s shadowModel=%s"
                                            + " performance=%+.4f costUsd=%+.8f",
                                    shadow.basis().table(),
                                    served.basis().table(),
                                    agrees,
                                    model,
                                    own.model(),
                                    own.performance() - same.performance(),
                                    own.costUsd() - same.costUsd());
                        });
    }

    private void record(String choice, Candidate expected) {
        summary("pareto.shadow.performance", choice).record(expected.performance());
        summary("pareto.shadow.cost", choice).record(expected.costUsd());
    }

    private DistributionSummary summary(String name, String choice) {
        return registry.summary(name, "choice", choice);
    }
}
