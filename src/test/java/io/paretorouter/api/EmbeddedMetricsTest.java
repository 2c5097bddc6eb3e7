package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds lines to what the specification of the embedded metric format demands. */
class EmbeddedMetricsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1234));

    private static JsonNode emf(Map<String, Object> line) {
        return emf(line, null);
    }

    private static JsonNode emf(Map<String, Object> line, String deployment) {
        return new ObjectMapper().valueToTree(EmbeddedMetrics.in(line, deployment, CLOCK));
    }

    private static void assertValid(JsonNode root) {
        assertThat(root.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
        assertThat(root.at("/_aws/CloudWatchMetrics")).hasSize(1);
        JsonNode directive = root.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").asText()).isEqualTo("ParetoRouter");
        assertThat(directive.path("Metrics")).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        for (JsonNode metric : directive.path("Metrics")) {
            assertThat(root.path(metric.path("Name").asText()).isNumber()).isTrue();
            assertThat(metric.path("Unit").asText()).matches("None|Count|Milliseconds");
        }
        for (JsonNode set : directive.path("Dimensions")) {
            set.forEach(name -> assertThat(root.path(name.asText()).isTextual()).isTrue());
        }
    }

    @Test
    void namesTheMembersThatAreMetricsOverAllAndPerModel() {
        JsonNode root =
                emf(
                        Map.of(
                                "model",
                                "acme/large",
                                "costUsd",
                                0.5,
                                "totalMs",
                                3.2,
                                "view",
                                "full",
                                "failed",
                                0));

        assertValid(root);
        assertThat(root.at("/_aws/Timestamp").asLong()).isEqualTo(1234);
        assertThat(root.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
                .isEqualTo("[[],[\"model\"]]");
        assertThat(root.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
                .containsExactly("costUsd", "failed", "totalMs");
        assertThat(root.path("view").asText()).isEqualTo("full");
    }

    @Test
    void keepsTheMetricsOfDeploymentsApart() {
        JsonNode root = emf(Map.of("model", "acme/large", "totalMs", 3.2), "staging");

        assertValid(root);
        assertThat(root.path("deployment").asText()).isEqualTo("staging");
        assertThat(root.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
                .isEqualTo("[[\"deployment\"],[\"deployment\",\"model\"]]");
    }

    @Test
    void countsAFailureWithoutAModel() {
        JsonNode root = emf(Map.of("error", "internal_error", "failed", 1, "totalMs", 1));

        assertValid(root);
        assertThat(root.path("failed").asInt()).isEqualTo(1);
        assertThat(root.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[]]");
    }
}
