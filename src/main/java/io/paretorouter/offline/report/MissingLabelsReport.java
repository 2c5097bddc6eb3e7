package io.paretorouter.offline.report;

import io.paretorouter.core.table.BestSingle;
import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Warns of models of which too little is known to be what a fit would otherwise take them for. */
public final class MissingLabelsReport {
    private MissingLabelsReport() {}

    /** A line for each such model, what is wrong with it and what follows. */
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
        return warnings;
    }

    private static String sparse(LabelledData fitted, String model, long scores) {
        return "warning: model \""
                + model
                + "\" has scores on "
                + scores
                + " of "
                + fitted.queries().size()
                + " queries, fewer than half as many as another: it is not taken for the best"
                + " single model, and calibration and verdict know only queries that are labelled"
                + " for every model";
    }

    private static long count(LabelledData fitted, String model, ToDoubleFunction<Label> quantity) {
        Stream<Label> labels =
                fitted.queries().stream()
                        .map(query -> query.labels().get(model))
                        .filter(Objects::nonNull);
        return labels.mapToDouble(quantity).filter(value -> !Double.isNaN(value)).count();
    }
}
