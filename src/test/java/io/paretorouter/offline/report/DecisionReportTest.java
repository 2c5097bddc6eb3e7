package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.route.Candidate;
import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.ResolvedGoal;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionReportTest {
    private static final Candidate CHOSEN = new Candidate("small", 0.75, 0.00125, 0.5, null);
    private static final Candidate REFUSED = new Candidate("big", 0.9, 0.02, 0.7, "too dear");
    private static final Candidate UNKNOWN =
            new Candidate("new", 0.5, 0.01, Double.NEGATIVE_INFINITY, null);

    private static Decision decision(boolean outOfDistribution) {
        return decision(
                outOfDistribution,
                List.of(
                        new Decision.NearCluster(7, 0.875, 12),
                        new Decision.NearCluster(2, 0.5, 3)));
    }

    private static Decision decision(
            boolean outOfDistribution, List<Decision.NearCluster> nearest) {
        return new Decision(
                new Decision.Basis(
                        new ResolvedGoal(new Tradeoff(0.25), false, null),
                        Scorer.Kind.PAPER,
                        "full",
                        "abc123",
                        null),
                outOfDistribution,
                nearest,
                List.of(REFUSED, CHOSEN, UNKNOWN),
                REFUSED);
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(DecisionReport.json(decision(false)).toString());
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void namesTheFieldsThatTheRouteAnswerHas() throws IOException {
        assertThat(fields(json()))
                .containsExactlyInAnyOrder(
                        "model",
                        "alpha",
                        "scorer",
                        "view",
                        "table",
                        "outOfDistribution",
                        "safe",
                        "clusters",
                        "candidates",
                        "baseline");
        assertThat(fields(json().at("/clusters/0"))).containsExactly("id", "cosine", "n");
        assertThat(fields(json().at("/candidates/0")))
                .containsExactlyInAnyOrder(
                        "model", "performance", "costUsd", "score", "eligible", "reason");
        assertThat(fields(json().get("baseline")))
                .containsExactlyInAnyOrder("model", "performance", "costUsd");
    }

    @Test
    void givesTheDecisionsFigures() throws IOException {
        JsonNode json = json();
        assertThat(json.get("model").textValue()).isEqualTo("small");
        assertThat(json.get("alpha").doubleValue()).isEqualTo(0.25);
        assertThat(json.get("scorer").textValue()).isEqualTo("paper");
        assertThat(json.get("view").textValue()).isEqualTo("full");
        assertThat(json.get("table").textValue()).isEqualTo("abc123");
        assertThat(json.get("outOfDistribution").booleanValue()).isFalse();
        assertThat(json.at("/clusters/0")).hasToString("{\"id\":7,\"cosine\":0.875,\"n\":12}");
        assertThat(json.at("/baseline/performance").doubleValue()).isEqualTo(0.9);
        assertThat(json.at("/baseline/costUsd").doubleValue()).isEqualTo(0.02);
    }

    @Test
    void listsCandidatesInRankedOrderWithTheReasonAgainstEach() throws IOException {
        JsonNode candidates = json().get("candidates");
        assertThat(candidates.findValuesAsText("model")).containsExactly("big", "small", "new");
        assertThat(candidates.at("/0/eligible").booleanValue()).isFalse();
        assertThat(candidates.at("/0/reason").textValue()).isEqualTo("too dear");
        assertThat(candidates.at("/1/eligible").booleanValue()).isTrue();
        assertThat(candidates.at("/1/reason").isNull()).isTrue();
    }

    @Test
    void givesNoScoreWhereTheScorerKnowsNothing() throws IOException {
        assertThat(json().at("/candidates/2/score").isNull()).isTrue();
    }

    @Test
    void tellsPeopleTheChoiceAndWhatItWasHeldAgainst() {
        assertThat(DecisionReport.text(decision(false)))
                .startsWith("small  (expected performance 75.0 %, 1.2500 USD per 1,000)\n")
                .contains("best single model: big  (expected performance 90.0 %")
                .contains("nearest clusters: 7 (cosine 0.875, 12 queries), 2 (cosine 0.500")
                .doesNotContain("unlike");
    }

    @Test
    void tellsPeopleTheNearestClustersAndHowManyMoreThereAre() {
        List<Decision.NearCluster> seven =
                IntStream.range(0, 7).mapToObj(id -> new Decision.NearCluster(id, 0.5, 3)).toList();

        assertThat(DecisionReport.text(decision(false, seven)))
                .contains(", 4 (cosine 0.500, 3 queries), and 2 more\n")
                .doesNotContain("5 (cosine");
        assertThat(DecisionReport.text(decision(false, seven.subList(0, 5))))
                .contains(", 4 (cosine 0.500, 3 queries)\n");
    }

    @Test
    void tellsPeopleThatAQueryIsUnlikeTheFittedOnes() {
        assertThat(DecisionReport.text(decision(true)))
                .contains("\nunlike all that the table was fitted on: by default ");
    }
}
