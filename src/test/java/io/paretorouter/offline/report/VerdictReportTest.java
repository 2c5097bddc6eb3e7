package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.Calibrations;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Verdict;
import org.junit.jupiter.api.Test;

class VerdictReportTest {
    private static final Verdict PASS = Calibrations.passing().verdict();
    private static final Verdict LIKELY = Calibrations.likely().verdict();
    private static final Verdict NO_GAIN = Calibrations.failing().verdict();

    @Test
    void saysFirstHowSureTheGainIs() {
        assertThat(VerdictReport.fitted(PASS, "large"))
                .startsWith("PASS: routing beats large at alpha " + PASS.alpha());
        assertThat(VerdictReport.fitted(LIKELY, "large"))
                .startsWith("LIKELY: ")
                .contains("large", "not beyond doubt", "performance +0.0 % (95 %: -2.0 to +2.0)");
        assertThat(VerdictReport.fitted(NO_GAIN, "large")).startsWith("no gain: use large");
    }

    @Test
    void onOtherQueriesNamesNoModelToUse() {
        assertThat(VerdictReport.onQueries(LIKELY, "large"))
                .startsWith("LIKELY: ")
                .contains(", at alpha " + LIKELY.alpha() + ", not beyond doubt: ");
        assertThat(VerdictReport.onQueries(NO_GAIN, "large"))
                .startsWith("no gain shown over large");
    }

    @Test
    void saysWhatIsInDoubtWhereNoGainIsShown() {
        Estimate held = new Estimate(0.002, -0.01, 0.014);
        Estimate lost = new Estimate(-0.001, -0.005, 0.003);
        Estimate much = new Estimate(0.2, 0.1, 0.3);
        Estimate unclear = new Estimate(0.01, -0.1, 0.1);
        Estimate hardly = new Estimate(0.005, 0.002, 0.008);
        assertThat(doubt(new Estimate(0.002, -0.05, 0.01), much, much))
                .isEqualTo("that at most 1 % of performance is lost");
        assertThat(doubt(lost, much, much)).startsWith("that none is lost as measured");
        assertThat(doubt(held, unclear, much)).isEqualTo("that cost is saved");
        assertThat(doubt(held, hardly, much)).startsWith("that more than 1 % of it is saved");
        assertThat(doubt(held, much, unclear)).isEqualTo("that it does better than such a draw");
    }

    @Test
    void givesNoIntervalWhereNoCostIsSavedAtAll() {
        Verdict free = new Verdict(1, new Estimate(0.2, 0.1, 0.3), new Estimate(0, 0, 0), null);
        assertThat(VerdictReport.onQueries(free, "large")).contains(", no cost saved as measured");
        Verdict half =
                new Verdict(1, new Estimate(0.2, 0.1, 0.3), new Estimate(0.5, 0.5, 0.5), null);
        assertThat(VerdictReport.onQueries(half, "large"))
                .contains("cost saved +50.0 % (95 %: +50.0 to +50.0)");
    }

    private static String doubt(Estimate performance, Estimate costSaved, Estimate aboveMixing) {
        String words =
                VerdictReport.onQueries(
                        new Verdict(0.5, performance, costSaved, aboveMixing), "large");
        return words.substring(words.indexOf("in doubt is ") + "in doubt is ".length());
    }

    @Test
    void tellsProgramsHowSureItIsAndWhetherToRoute() {
        assertThat(fields(PASS)).isEqualTo("pass true true");
        assertThat(fields(LIKELY)).isEqualTo("likely false true");
        assertThat(fields(NO_GAIN)).isEqualTo("no gain false false");
    }

    private static String fields(Verdict verdict) {
        ObjectNode json = VerdictReport.json(verdict);
        return json.get("result").asText() + " " + json.get("passes") + " " + json.get("pays");
    }
}
