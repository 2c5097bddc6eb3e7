package io.paretorouter.offline.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.offline.BareQueries;
import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import io.paretorouter.offline.data.Split;
import io.paretorouter.offline.evaluate.FrontierQuality;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.fit.Knobs;
import io.paretorouter.offline.fit.TrainingSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatedSplitsTest {
    private static final RepeatedSplits SPLITS =
            new RepeatedSplits(TestTables.EMBEDDER, TwoGroups.MODELS, 0.7);

    private static Trial trial(List<Map<String, Label>> labels, Scorer.Kind kind) {
        TrainingSet all = TwoGroups.rows(new SplittableRandom(3), labels);
        List<LabelledQuery> queries = BareQueries.of(labels);
        return SPLITS.run(all, queries, 1, List.of(design(kind, 2))).getFirst();
    }

    private static RepeatedSplits.Design design(Scorer.Kind kind, int clusters) {
        return new RepeatedSplits.Design(kind, Knobs.fixed(clusters));
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void whereEachGroupHasItsModelRoutingNearlyDoublesTheBestSingleModel(Scorer.Kind kind) {
        // Either specialist alone is right on half of the queries; routed, on all of them.
        Trial trial = trial(TwoGroups.alternating(200), kind);
        assertThat(trial.metrics().curve().perfGain()).isGreaterThan(0.5);
        assertThat(trial.metrics().chosen().perfGain()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void whereOneModelIsBestAndCheapestRoutingGainsNothing(Scorer.Kind kind) {
        Map<String, Label> same =
                Map.of(
                        "cheap", new Label(1, 0.0001, 1, 1),
                        "even", new Label(0.5, 0.01, 1, 1),
                        "odd", new Label(0.5, 0.01, 1, 1));
        Trial trial = trial(Collections.nCopies(100, same), kind);
        assertThat(trial.metrics().chosen().match()).isEqualTo(Gain.NONE);
        assertThat(trial.metrics().curve().perfGain()).isZero();
    }

    @Test
    void moreClustersThanFoldsCanFillAreNamedAsTheCause() {
        TrainingSet all = TwoGroups.rows(new SplittableRandom(3), 100);
        List<LabelledQuery> queries = BareQueries.of(TwoGroups.alternating(100));
        List<RepeatedSplits.Design> designs = List.of(design(Scorer.Kind.PAPER, 65));
        assertThatThrownBy(() -> SPLITS.run(all, queries, 1, designs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "folds of \\d\\d fitted queries can fill \\d\\d clusters, not the 65 of"
                                + " scorer paper: give fewer \\(--paper-k\\) or more queries");
    }

    @Test
    void queriesThatLeaveNoneToJudgeByAreTooFew() {
        List<Map<String, Label>> one = TwoGroups.alternating(1);
        assertThatThrownBy(() -> trial(one, Scorer.Kind.EXPECTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("of 1 queries none is left to (fit on|judge by): give more");
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void whatIsServedByDefaultIsWhatWasChosenButForUnlikeQueries(Scorer.Kind kind) {
        Trial trial = trial(TwoGroups.alternating(200), kind);
        Gain chosen = trial.metrics().chosen().match();
        // A query's performance is at most 1, about twice the best single model's mean: what
        // is kept safe moves the gain by at most so much.
        double most = 2.5 * trial.served().unlike();
        assertThat(trial.served().unlike()).isBetween(0.0, 0.2);
        assertThat(trial.served().gain().performance())
                .isCloseTo(chosen.performance(), within(most + 1e-12));
        assertThat(trial.served().gain().costSaved())
                .isCloseTo(chosen.costSaved(), within(most + 1e-12));
    }

    /** Of one cluster nothing can be told by the paper's scorer; the frontier is the other's. */
    @Test
    void everyScorerIsHeldAgainstTheFrontierOfAll() {
        List<Map<String, Label>> labels = TwoGroups.alternating(200);
        TrainingSet all = TwoGroups.rows(new SplittableRandom(3), labels);
        RepeatedSplits.Design blind = design(Scorer.Kind.PAPER, 1);
        RepeatedSplits.Design seeing = design(Scorer.Kind.EXPECTED, 2);
        List<LabelledQuery> queries = BareQueries.of(labels);
        FrontierQuality alone = frontier(SPLITS.run(all, queries, 1, List.of(blind)).getFirst());
        FrontierQuality among =
                frontier(SPLITS.run(all, queries, 1, List.of(seeing, blind)).getLast());
        assertThat(among.paretoDist()).isGreaterThan(alone.paretoDist());
        assertThat(among.area()).isEqualTo(alone.area());
    }

    private static FrontierQuality frontier(Trial trial) {
        return trial.metrics().curve().frontier();
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void theSameSeedGivesTheSameTrial(Scorer.Kind kind) {
        List<Map<String, Label>> labels = TwoGroups.alternating(100);
        assertThat(trial(labels, kind)).isEqualTo(trial(labels, kind));
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void queriesWithoutSomeLabelAreFittedOnButNotJudgedBy(Scorer.Kind kind) {
        List<Map<String, Label>> complete = noisy(200);
        List<Map<String, Label>> more = new ArrayList<>(complete);
        do {
            more.add(Map.of("even", new Label(0, 0.01, 1, 1), "odd", new Label(1, 0.01, 1, 1)));
        } while (more.size() < 210 || lastIsFitted(more));
        List<Map<String, Label>> butTheLast = more.subList(0, more.size() - 1);
        assertThat(trial(more, kind)).isEqualTo(trial(butTheLast, kind));
        assertThat(trial(more, kind)).isNotEqualTo(trial(complete, kind));
    }

    @Test
    void aQueryWhoseTextIsFittedUnderAnotherIndexDoesNotJudge() {
        List<Map<String, Label>> labels = noisy(200);
        TrainingSet all = TwoGroups.rows(new SplittableRandom(3), labels);
        List<LabelledQuery> queries = new ArrayList<>(BareQueries.of(labels));
        Split split = new Split(1, 0.7);
        String fitted = queries.stream().filter(split::fitted).findFirst().orElseThrow().query();
        int heldOut = split.rows(queries, false)[0];
        LabelledQuery was = queries.get(heldOut);
        LabelledQuery repeat;
        int index = 0;
        do { // under an index that is held out, too
            repeat = new LabelledQuery(fitted, "", "again " + index++, was.labels());
        } while (split.fitted(repeat));
        queries.set(heldOut, repeat);

        List<RepeatedSplits.Design> designs = List.of(design(Scorer.Kind.EXPECTED, 2));
        Trial trial = SPLITS.run(all, queries, 1, designs).getFirst();

        int judged = trial.baselines().datasets().getFirst().size();
        assertThat(judged).isEqualTo(split.rows(queries, false).length - 1);
    }

    @ParameterizedTest
    @EnumSource(Scorer.Kind.class)
    void aModelWithoutCostsIsNoCandidateAndKeepsNoQueryFromJudging(Scorer.Kind kind) {
        List<Map<String, Label>> labels =
                TwoGroups.alternating(200).stream()
                        .map(
                                each -> {
                                    Map<String, Label> more = new HashMap<>(each);
                                    more.put("cheap", new Label(1, Double.NaN, 1, 1));
                                    return Map.copyOf(more);
                                })
                        .toList();
        Trial trial = trial(labels, kind);
        assertThat(trial.metrics().curve().perfGain()).isGreaterThan(0.5);
        assertThat(trial.baselines().lines().get(1).name()).isEqualTo("cheapest (even)");
    }

    @Test
    void whatIsServedByDefaultIsTheSafeModelWhereTheVerdictSaysSo() {
        SplittableRandom random = new SplittableRandom(4);
        Trial trial;
        do { // until paper's scorer would route by noise
            trial = trial(noisy(200, random.split()), Scorer.Kind.PAPER);
        } while (trial.metrics().chosen().match().equals(Gain.NONE)
                || trial.fit().verdict().pays());
        assertThat(trial.served().gain()).isEqualTo(Gain.NONE);
    }

    private static boolean lastIsFitted(List<Map<String, Label>> labels) {
        return new Split(1, 0.7).fitted(BareQueries.of(labels).getLast());
    }

    /** No two splits of them look alike. */
    private static List<Map<String, Label>> noisy(int count) {
        return noisy(count, new SplittableRandom(4));
    }

    private static List<Map<String, Label>> noisy(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(
                        row ->
                                Map.of(
                                        "cheap", new Label(random.nextDouble(), 0.0001, 1, 1),
                                        "even", new Label(random.nextDouble(), 0.01, 1, 1),
                                        "odd", new Label(random.nextDouble(), 0.01, 1, 1)))
                .toList();
    }
}
