package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingLabelsReportTest {
    private static final Label LABEL = new Label(1, 0.001, Double.NaN, Double.NaN);
    private static final Label UNKNOWN = new Label(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** A hundred queries, labelled for {@code all}, and one of them for {@code typo}, too. */
    private static LabelledData data(String typo, Label label) {
        List<LabelledQuery> queries =
                IntStream.range(0, 100)
                        .mapToObj(
                                row -> {
                                    Map<String, Label> labels = new HashMap<>(Map.of("all", LABEL));
                                    if (row == 3 || !label.equals(LABEL)) {
                                        labels.put(typo, label);
                                    }
                                    return new LabelledQuery(
                                            "query " + row, "set", "" + row, labels);
                                })
                        .toList();
        return new LabelledData("0".repeat(64), queries);
    }

    @Test
    void warnsOfAModelThatWasScoredOnFewQueries() {
        assertThat(MissingLabelsReport.warnings(data("al1", LABEL)))
                .first()
                .asString()
                .startsWith("warning: model \"al1\" has scores on 1 of 100 queries, ");
    }

    @Test
    void warnsWhereTooFewQueriesAreLabelledForEveryModel() {
        assertThat(MissingLabelsReport.warnings(data("al1", LABEL)))
                .last()
                .isEqualTo(
                        "warning: 1 of 100 queries are labelled for every model that can be routed"
                                + " to, too few for a calibration and a verdict: at least 50 are"
                                + " needed");
    }

    @Test
    void saysOnHowManyQueriesCalibrationAndVerdictRest() {
        List<LabelledQuery> queries = new ArrayList<>(data("all", LABEL).queries());
        queries.set(7, new LabelledQuery("query 7", "set", "7", Map.of("all", UNKNOWN)));
        assertThat(MissingLabelsReport.warnings(new LabelledData("0".repeat(64), queries)))
                .containsExactly(
                        "99 of 100 queries are labelled for every model that can be routed to:"
                                + " calibration and verdict rest on those, the fit on all");
    }

    @Test
    void warnsOfAModelWithoutCosts() {
        assertThat(
                        MissingLabelsReport.warnings(
                                data("free", new Label(1, Double.NaN, Double.NaN, Double.NaN))))
                .singleElement()
                .asString()
                .startsWith("warning: model \"free\" has no costs ");
    }

    @Test
    void hasNothingToSayOfCompleteLabels() {
        assertThat(MissingLabelsReport.warnings(data("all", LABEL))).isEmpty();
    }
}
