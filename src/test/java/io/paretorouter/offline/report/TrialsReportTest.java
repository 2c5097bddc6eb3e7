package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.Calibrations;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.ScorerParameters;
import io.paretorouter.offline.evaluate.Baselines;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.Coverage;
import io.paretorouter.offline.evaluate.FrontierQuality;
import io.paretorouter.offline.evaluate.Gain;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.evaluate.PairedGain;
import io.paretorouter.offline.evaluate.PerQuery;
import io.paretorouter.offline.evaluate.TestSet;
import io.paretorouter.offline.fit.Prior;
import io.paretorouter.offline.lab.Served;
import io.paretorouter.offline.lab.Trial;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialsReportTest {
    private static final TestSet COMPLETE = Judged.by(List.of(List.of("set", "1"))).test();

    private static final PerQuery ALWAYS =
            PerQuery.of(
                    COMPLETE.labels(),
                    Baselines.single(COMPLETE.labels(), 0),
                    COMPLETE.all().rows());

    private static final Comparison BASELINES = Comparison.ofBaselines(COMPLETE, 0);

    /** Two splits, on which a figure is 0.01 below and above what is given. */
    private static final List<Trial> TRIALS =
            Stream.of(Scorer.Kind.values())
                    .flatMap(kind -> IntStream.of(-1, 1).mapToObj(side -> trial(kind, 0.01 * side)))
                    .toList();

    private static final String TEXT = TrialsReport.text(COMPLETE, TRIALS);

    private static Trial trial(Scorer.Kind scorer, double off) {
        Gain gain = new Gain(0.02 + off, 0.5 + off);
        Metrics.Form form =
                new Metrics.Form(
                        0.04 + off,
                        gain,
                        gain,
                        gain,
                        new FrontierQuality(0.1 + off, 0.3, 0.7 + off));
        return new Trial(
                0,
                scorer,
                new Trial.Fit(
                        5,
                        Prior.MEAN,
                        ScorerParameters.DEFAULT,
                        0.5,
                        Calibrations.passing().verdict()),
                new Metrics(form, form),
                new Served(0, gain),
                PairedGain.of(ALWAYS, ALWAYS),
                new Coverage(1, 1),
                BASELINES);
    }

    private static String row(String name) {
        return TEXT.lines().filter(line -> line.startsWith(name + "  ")).findFirst().orElseThrow();
    }

    @Test
    void showsWhatIsGainedAsAChangeInPercent() {
        assertThat(row("PerfGain: peak performance")).contains("+4.0 ± 1.4 %");
        assertThat(row("CostSave at no loss")).contains("+50.0 ± 1.4 %");
    }

    @Test
    void showsHowTheCurveLiesToTheFrontierAsPlainNumbers() {
        assertThat(row("area under the frontier")).contains("0.700 ± 0.014").doesNotContain("%");
        assertThat(row("ParetoDist")).contains("0.100 ± 0.014").doesNotContain("%");
        assertThat(row("ParetoRatio")).contains("0.300 ± 0.000").doesNotContain("%");
    }

    @Test
    void showsTheBaselinesAndWhatEachSplitGained() {
        assertThat(TEXT)
                .contains("random", "cheapest (", "best single (", "best per dataset", "oracle");
        assertThat(TEXT.lines().filter(line -> line.startsWith("0  "))).hasSize(4);
    }

    @Test
    void hasARowForEveryMetricOfATablesEvaluation() {
        assertThat(TEXT.lines().map(line -> line.split("  ")[0]))
                .containsAll(
                        MetricsReport.METRICS.stream().map(MetricsReport.Metric::name).toList());
    }
}
