package io.paretorouter.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import org.junit.jupiter.api.Test;

class TieredRouterTest {
    private static final int MOST_CHARACTERS = 10;
    private static final String LONG = "a text of more than ten characters";
    private static final Routing ROUTING =
            new Routing(new Goal.Weight(new Tradeoff(1)), Scorer.Kind.EXPECTED, Eligibility.ANY);

    private final TieredRouter tiers =
            new TieredRouter(
                    router("express"), router("full"), text -> text.length() <= MOST_CHARACTERS);

    /** A router whose decisions name the table's version. */
    private static QueryRouter router(String version) {
        RoutingTable table = TestTable.table().withVersion(version);
        return QueryRouter.of(
                new HashEmbedder(),
                new Router(table, HashEmbedder.ID, Router.OutOfDistributionPolicy.SAFE));
    }

    private String decidedBy(String query) {
        return tiers.decide(query, ROUTING).basis().table();
    }

    @Test
    void fullDecidesWhereTheTextIsShortEnough() {
        assertThat(decidedBy("short")).isEqualTo("full");
        assertThat(decidedBy("0123456789")).isEqualTo("full");
    }

    @Test
    void longTextsStayWithExpress() {
        assertThat(decidedBy(LONG)).isEqualTo("express");
    }
}
