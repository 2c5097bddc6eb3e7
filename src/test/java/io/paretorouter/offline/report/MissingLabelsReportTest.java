package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.LabelledQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissingLabelsReportTest {
    private static final Label LABEL = new Label(1, 0.001, Double.NaN, Double.NaN);

    /** Ten queries, labelled for {@code all}, and one of them for {@code typo}, too. */
    private static LabelledData data(String typo, Label label) {
        List<LabelledQuery> queries =
                IntStream.range(0, 10)
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
                .singleElement()
                .asString()
                .startsWith("warning: model \"al1\" has scores on 1 of 10 queries, ");
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
