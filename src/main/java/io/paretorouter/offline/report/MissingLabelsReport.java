package io.paretorouter.offline.report;

import io.paretorouter.core.table.BestSingle;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import io.paretorouter.offline.data.Labels;
import io.paretorouter.offline.fit.Calibrate;
import io.paretorouter.offline.fit.CompleteRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Reports missing labels, and warns of models with too few of them to be routed to or to be taken
 * for the best single model.
 */
public final class MissingLabelsReport {
    private MissingLabelsReport() {}

    /**
     * One line for each such model, with what is wrong and what follows from it, and one on how
     * many queries the calibration and verdict rest, if not on all.
     */
    public static List<String> warnings(LabelledData fitted) {
        List<String> models = fitted.models();
        long most =
                models.stream()
                        .mapToLong(model -> count(fitted, model, Label::performance))
                        .max()
                        .orElse(0);
        List<String> warnings = new ArrayList<>();
        for (String model : models) {
            long scores = count(fitted, model, Label::performance);
            if (scores < BestSingle.LEAST_SHARE * most) {
                warnings.add(sparse(fitted, model, scores));
            } else if (count(fitted, model, Label::costUsd) == 0) {
                warnings.add(
                        "warning: model \""
                                + model
                                + "\" has no costs (usages.cost, or tokens and a price in"
                                + " --models): it is never routed to");
            }
        }
        int complete = CompleteRows.of(new Labels(fitted.queries(), models)).length;
        if (complete < fitted.queries().size()) {
            warnings.add(complete(complete, fitted.queries().size()));
        }
        return warnings;
    }

    private static String complete(int complete, int queries) {
        String known =
                Figures.format(
                        "%,d of %,d queries are labelled for every model that can be routed to",
                        complete, queries);
        return complete < Calibrate.LEAST_QUERIES
                ? "warning: "
                        + known
                        + ", too few for a calibration and a verdict: at least "
                        + Calibrate.LEAST_QUERIES
                        + " are needed"
                : known + ": calibration and verdict rest on those, the fit on all";
    }

    private static String sparse(LabelledData fitted, String model, long scores) {
        return "warning: model \""
                + model
                + "\" has scores on "
                + scores
                + " of "
                + fitted.queries().size()
                + " queries, fewer than half as many as another: it is not taken for the best"
                + " single model";
    }

    private static long count(LabelledData fitted, String model, ToDoubleFunction<Label> quantity) {
        Stream<Label> labels =
                fitted.queries().stream()
                        .map(query -> query.labels().get(model))
                        .filter(Objects::nonNull);
        return labels.mapToDouble(quantity).filter(value -> !Double.isNaN(value)).count();
    }
}
