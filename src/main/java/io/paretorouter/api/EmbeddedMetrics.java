package io.paretorouter.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a log line into one that CloudWatch reads metrics from, in its embedded metric format: the
 * member {@code _aws} says which members of the line are metrics, and names their dimensions.
 *
 * <p>Each metric is published over all models and per served model, and by deployment if that has a
 * name. Nothing else is a dimension, because CloudWatch keeps, and charges for, one metric per
 * combination of values.
 */
final class EmbeddedMetrics {
    private static final String NAMESPACE = "ParetoRouter";
    private static final String DEPLOYMENT = "deployment";
    private static final String MODEL = "model";
    private static final String MILLISECONDS = "Milliseconds";
    private static final String COUNT = "Count";

    /** The members that are metrics, if a line has them, with their units. */
    private static final Map<String, String> UNITS = units();

    private EmbeddedMetrics() {}

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("costUsd", "None");
        units.put("baselineUsd", "None");
        units.put("inputTokens", COUNT);
        units.put("outputTokens", COUNT);
        units.put("calls", COUNT);
        units.put("fellBack", COUNT);
        units.put("failed", COUNT);
        units.put("queueMs", MILLISECONDS);
        units.put("embedMs", MILLISECONDS);
        units.put("decideMs", MILLISECONDS);
        units.put("firstByteMs", MILLISECONDS);
        units.put("totalMs", MILLISECONDS);
        units.put("tableAgeSeconds", "Seconds");
        return units;
    }

    /**
     * The line with its metrics declared, and dated by the clock.
     *
     * @param deployment the name of the deployment; null if it has none
     */
    static Map<String, Object> in(
            Map<String, Object> line, @Nullable String deployment, InstantSource clock) {
        Map<String, Object> root = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>(line);
        if (deployment != null) {
            values.put(DEPLOYMENT, deployment);
        }
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", NAMESPACE);
        directive.put("Dimensions", dimensions(values));
        directive.put("Metrics", metrics(values));
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("Timestamp", clock.millis());
        aws.put("CloudWatchMetrics", List.of(directive));
        root.put("_aws", aws);
        root.putAll(values);
        return root;
    }

    private static List<List<String>> dimensions(Map<String, Object> values) {
        List<String> all = values.containsKey(DEPLOYMENT) ? List.of(DEPLOYMENT) : List.of();
        if (!values.containsKey(MODEL)) {
            return List.of(all);
        }
        List<String> perModel = new ArrayList<>(all);
        perModel.add(MODEL);
        return List.of(all, perModel);
    }

    private static List<Map<String, String>> metrics(Map<String, Object> values) {
        List<Map<String, String>> metrics = new ArrayList<>();
        UNITS.forEach(
                (name, unit) -> {
                    if (values.containsKey(name)) {
                        metrics.add(Map.of("Name", name, "Unit", unit));
                    }
                });
        return metrics;
    }
}
