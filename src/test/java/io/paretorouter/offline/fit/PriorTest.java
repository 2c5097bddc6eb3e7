package io.paretorouter.offline.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.core.table.View;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.evaluate.AlphaSweep;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriorTest {
    private static final int ROWS = 200;
    private static final TrainingSet TRAINING = TwoGroups.rows(new SplittableRandom(1), ROWS);

    /** A view of one cluster, which tells no query from another. */
    private static View fit(@Nullable Prior prior) {
        Knobs knobs = new Knobs(1, prior, null, null, null, 1);
        return new FitTable(new FitOptions(knobs, 1, false, 1), (what, step, steps) -> {})
                .run(Map.of(TestTables.EMBEDDER, TRAINING), TwoGroups.MODELS, TwoGroups.PROVENANCE)
                .viewOf(TestTables.EMBEDDER);
    }

    private static int[] choices(View view) {
        var subject = new AlphaSweep.Subject(view, Scorer.Kind.EXPECTED, view.parameters());
        return AlphaSweep.run(subject, TRAINING.queries(), List.of(new Tradeoff(1))).choices(0);
    }

    @ParameterizedTest
    @EnumSource(Prior.class)
    void isTheOneThatTheCallerFixes(Prior prior) {
        assertThat(Prior.of(fit(prior))).isEqualTo(prior);
        assertThat(Prior.of(prior.label())).isEqualTo(prior);
    }

    @Test
    void tellsQueriesApartThatNoClusterDoes() {
        assertThat(IntStream.of(choices(fit(Prior.MEAN))).distinct()).hasSize(1);
        assertThat(choices(fit(Prior.HEADS)))
                .isEqualTo(
                        IntStream.range(0, ROWS)
                                .map(row -> row % 2 == 0 ? TwoGroups.EVEN : TwoGroups.ODD)
                                .toArray());
    }

    @Test
    void isChosenByWhatItIsWorthOnHeldOutQueries() {
        assertThat(Prior.of(fit(null))).isEqualTo(Prior.HEADS);
    }

    @Test
    void isRefusedByAnyOtherName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prior.of("none"))
                .withMessage("prior must be \"mean\" or \"heads\", got \"none\"");
    }
}
