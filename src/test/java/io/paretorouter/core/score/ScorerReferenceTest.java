package io.paretorouter.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.route.Ranking;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both scorers against numbers that numpy computed on its own. */
class ScorerReferenceTest {
    private static final ReferenceTable TABLE = new ReferenceTable();
    private static final Estimator ESTIMATOR = new Estimator(TABLE.view, ReferenceTable.PARAMETERS);
    private static JsonNode reference;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                ScorerReferenceTest.class.getResourceAsStream("/reference/scorers.json")) {
            reference = new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    @Test
    void spansAreThoseOfTheReference() {
        assertThat(TABLE.view.scale().spans().performance())
                .isCloseTo(reference.get("spans").get(0).asDouble(), within(1e-12));
        assertThat(TABLE.view.scale().spans().cost())
                .isCloseTo(reference.get("spans").get(1).asDouble(), within(1e-12));
    }

    @Test
    void expectedPerformanceAndCostAreThoseOfTheReferenceUpToSinglePrecisionCosines() {
        for (int row = 0; row < TABLE.queries.size(); row++) {
            Evidence evidence = ESTIMATOR.evidence(TABLE.queries.get(row));
            for (int model = 0; model < ReferenceTable.MODELS; model++) {
                assertThat(evidence.performance(model))
                        .isCloseTo(at("performance", row, model), within(2e-6));
                assertThat(evidence.cost(model)).isCloseTo(at("cost", row, model), within(2e-8));
            }
        }
    }

    @Test
    void paperScoresAreThoseOfTheReference() {
        Scorer paper = new PaperScorer(TABLE.view, ReferenceTable.PARAMETERS.paperTopP());
        for (int row = 0; row < TABLE.queries.size(); row++) {
            Evidence evidence = ESTIMATOR.evidence(TABLE.queries.get(row));
            double[] scores = paper.score(evidence, new Tradeoff(0.5));
            for (int model = 0; model < ReferenceTable.MODELS; model++) {
                JsonNode expected = reference.get("paperScoresAtHalf").get(row).get(model);
                if (expected.isNull()) {
                    assertThat(scores[model]).isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(scores[model]).isCloseTo(expected.asDouble(), within(1e-12));
                }
            }
        }
    }

    @Test
    void paperChoosesAsTheReferenceForEveryQueryAndAlpha() {
        assertChoices("paper", new PaperScorer(TABLE.view, ReferenceTable.PARAMETERS.paperTopP()));
    }

    @Test
    void expectedChoosesAsTheReferenceForEveryQueryAndAlpha() {
        assertChoices("expected", new ExpectedValueScorer(TABLE.view.scale().spans()));
    }

    private static void assertChoices(String name, Scorer scorer) {
        for (int row = 0; row < TABLE.queries.size(); row++) {
            Evidence evidence = ESTIMATOR.evidence(TABLE.queries.get(row));
            for (int step = 0; step <= 10; step++) {
                double[] scores = scorer.score(evidence, new Tradeoff(step / 10.0));
                assertThat(Ranking.first(evidence, scores))
                        .as("%s, query %d, alpha %d/10", name, row, step)
                        .isEqualTo(reference.get("chosen").get(name).get(row).get(step).asInt());
            }
        }
    }

    private static double at(String field, int row, int model) {
        return reference.get(field).get(row).get(model).asDouble();
    }
}
