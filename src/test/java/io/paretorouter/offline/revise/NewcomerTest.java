package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.score.Estimator;
import io.paretorouter.core.score.Evidence;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.ModelInfo;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.Prior;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewcomerTest {
    private static final String NEW = "new";
    private static final int AT = 2; // cheap, even, new, odd
    private static final Embedding QUERY = TwoGroups.query(new SplittableRandom(7), 0);

    private static RoutingTable table(Prior prior, String... models) {
        return Joining.fitted(new Knobs(8, prior, 15.0, 20.0, 8, 4), models);
    }

    /** The table with a model of some score on each of the first rows. */
    private static View join(RoutingTable table, int count, IntToDoubleFunction score) {
        List<LabelledQuery> queries =
                BareQueries.of(
                        count, row -> Map.of(NEW, new Label(score.applyAsDouble(row), 0.02, 1, 1)));
        TrainingSet labels =
                new TrainingSet(
                        Joining.all().embeddings().select(IntStream.range(0, count).toArray()),
                        new Labels(queries, List.of(NEW)));
        return Joining.view(
                AddModel.run(table, ModelInfo.named(NEW), Map.of("full", labels)).after());
    }

    private static Evidence evidence(View view) {
        return new Estimator(view, view.parameters()).evidence(QUERY);
    }

    private static double believed(Prior prior, int count, IntToDoubleFunction score) {
        return evidence(join(table(prior, "cheap", "even", "odd"), count, score)).performance(AT);
    }

    @ParameterizedTest
    @EnumSource
    void aModelIsBelievedTheLessTheFewerItsLabelsAre(Prior prior) {
        IntToDoubleFunction threeOfFour = row -> row / 2 % 4 < 3 ? 1 : 0; // in both groups
        double eight = believed(prior, 8, threeOfFour);
        double forty = believed(prior, 40, threeOfFour);
        double all = believed(prior, Joining.COUNT, threeOfFour);
        assertThat(eight).isLessThan(forty - 0.05);
        assertThat(forty).isLessThan(all - 0.02);
    }

    @ParameterizedTest
    @EnumSource
    void labelsThatAreAllRightProveLittleWhenTheyAreFew(Prior prior) {
        assertThat(believed(prior, 5, row -> 1)).isLessThan(0.7);
        assertThat(believed(prior, Joining.COUNT, row -> 1)).isGreaterThan(0.95);
    }

    @Test
    void whatIsHardForAllOthersIsTakenToBeHardForTheModelToo() {
        View easy = join(table(Prior.HEADS, "cheap", "even"), 10, row -> 0.5);
        Heads heads = Objects.requireNonNull(easy.heads());
        Embedding other = TwoGroups.query(new SplittableRandom(7), 1);
        assertThat(heads.predict(QUERY)[AT]).isGreaterThan(heads.predict(other)[AT] + 0.1F);
    }

    @Test
    void aViewWithoutHeadsSaysOfTheOthersWhatItSaid() {
        RoutingTable before = table(Prior.MEAN, "cheap", "even", "odd");
        View after = join(before, 10, row -> 1);
        assertThat(Prior.of(after)).isEqualTo(Prior.MEAN);
        Evidence was = evidence(Joining.view(before));
        Evidence is = evidence(after);
        for (int model : new int[] {0, 1}) {
            assertThat(is.performance(model)).isEqualTo(was.performance(model), within(1e-6));
            assertThat(is.cost(model)).isEqualTo(was.cost(model), within(1e-6));
        }
    }

    @Test
    void aViewWithoutHeadsNeedsNoneForAModelThatIsAsWellKnown() {
        RoutingTable table = table(Prior.MEAN, "cheap", "even", "odd");
        assertThat(join(table, Joining.COUNT, row -> 1).heads()).isNull();
    }
}
