package io.paretorouter.core.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import org.junit.jupiter.api.Test;

/** What becomes of a query that is written unlike all that was fitted. */
class OutOfDistributionTest {
    private static final String GIBBERISH = "?".repeat(50);
    private static final String QUESTION = "Why is the sky blue?";

    /** Its safe model is not its cheapest. */
    private static final RoutingTable OLD = TestTable.table();

    private static final RoutingTable TABLE = OLD.withSpelling(TestTables.spelling(9, 0.4));
    private static final Routing CHEAPEST =
            new Routing(new Goal.Weight(new Tradeoff(0)), Scorer.Kind.EXPECTED, Eligibility.ANY);

    private static Decision decide(
            RoutingTable table, Router.OutOfDistributionPolicy outside, String text) {
        return new Router(table, HashEmbedder.ID, outside)
                .decide(text, new HashEmbedder().embed(QUESTION), CHEAPEST);
    }

    @Test
    void goesToTheSafeModelWhateverItsEmbedding() {
        Decision decision = decide(TABLE, Router.OutOfDistributionPolicy.SAFE, GIBBERISH);
        assertThat(decision.outOfDistribution()).isTrue();
        assertThat(decision.chosen().model()).isEqualTo(TABLE.safeModel());
        Decision ordinary = decide(TABLE, Router.OutOfDistributionPolicy.SAFE, QUESTION);
        assertThat(ordinary.outOfDistribution()).isFalse();
        assertThat(ordinary.chosen().model()).isNotEqualTo(TABLE.safeModel());
    }

    @Test
    void isRoutedLikeAnyOtherWhereThatIsOnlyToBeReported() {
        Decision decision = decide(TABLE, Router.OutOfDistributionPolicy.REPORT, GIBBERISH);
        assertThat(decision.outOfDistribution()).isTrue();
        assertThat(decision.chosen().model()).isNotEqualTo(TABLE.safeModel());
    }

    @Test
    void isRoutedLikeAnyOtherByATableThatKnowsNothingOfSpelling() {
        Decision decision = decide(OLD, Router.OutOfDistributionPolicy.SAFE, GIBBERISH);
        assertThat(decision.outOfDistribution()).isFalse();
        assertThat(decision.chosen().model()).isNotEqualTo(TABLE.safeModel());
    }
}
