package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.offline.evaluate.Reliability;

/** Shows whether predicted performances came true. */
final class ReliabilityReport {
    private ReliabilityReport() {}

    /**
     * The report for programs: the expected calibration error, and every decile of the predictions.
     */
    static ObjectNode json(Reliability reliability) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("expectedCalibrationError", reliability.error());
        ArrayNode deciles = node.putArray("deciles");
        for (Reliability.Decile decile : reliability.deciles()) {
            ObjectNode each = deciles.addObject();
            each.put("queries", decile.queries()).put("predicted", decile.predicted());
            FiguresJson.estimate(each.putObject("earned"), decile.earned());
        }
        return node;
    }
}
