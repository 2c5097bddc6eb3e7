package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.Calibrations;
import io.paretorouter.core.table.Verdict;
import org.junit.jupiter.api.Test;

class VerdictReportTest {
    private static final Verdict PASS = Calibrations.passing().verdict();
    private static final Verdict LIKELY = Calibrations.likely().verdict();
    private static final Verdict NO_GAIN = Calibrations.failing().verdict();

    @Test
    void saysFirstHowSureTheGainIs() {
        assertThat(VerdictReport.text(PASS, "large")).startsWith("PASS: routing beats large");
        assertThat(VerdictReport.text(LIKELY, "large"))
                .startsWith("LIKELY: ")
                .contains("large", "not beyond doubt", "performance +0.0 % (95 %: -2.0 to +2.0)");
        assertThat(VerdictReport.text(NO_GAIN, "large")).startsWith("no gain: use large");
    }

    @Test
    void onOtherQueriesNamesNoModelToUse() {
        assertThat(VerdictReport.onQueries(LIKELY, "large"))
                .isEqualTo(VerdictReport.text(LIKELY, "large"));
        assertThat(VerdictReport.onQueries(NO_GAIN, "large"))
                .startsWith("no gain shown over large");
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
