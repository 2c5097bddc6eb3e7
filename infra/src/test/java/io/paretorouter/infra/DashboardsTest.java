package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardsTest {
    /** Where the router says which members of its log lines are metrics. */
    private static final Path LOGGED =
            Path.of("../src/main/java/io/paretorouter/api/EmbeddedMetrics.java");

    private static final String TEXT = text(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ParetoRouter\",\"costUsd\",\"deployment\",\"pareto-router\",{\"period\":3600,\"stat\":\"Sum\"}",
                "\"ParetoRouter\",\"baselineUsd\",\"deployment\",\"pareto-router\",{\"period\":3600,\"stat\":\"Sum\"}",
                "100 * (baseline - cost) / baseline",
                "SEARCH('{ParetoRouter,deployment,model} deployment=\\\"pareto-router\\\""
                        + " MetricName=\\\"calls\\\"', 'SampleCount', 300)",
                "\"queueMs\"",
                "\"embedMs\"",
                "\"decideMs\"",
                "\"firstByteMs\"",
                "\"totalMs\"",
                "count(@initDuration) as coldStarts",
                "100 * fellBack",
                "100 * failed",
                "\"Throttles\"",
                "\"tableAgeSeconds\"",
                "\"ParetoRouter/pareto-router\",\"tablesRefused\""
            })
    void shows(String part) {
        assertThat(TEXT).contains(part);
    }

    @Test
    void showsWhatTheFrontDoorSees() {
        assertThat(TEXT).contains("\"AWS/ApiGateway\",\"Latency\"", "\"5XXError\"");
        assertThat(text(Stacks.FUNCTION_URL))
                .contains("\"UrlRequestLatency\"", "100 * urlErrors / urlRequests")
                .doesNotContain("AWS/ApiGateway");
    }

    @Test
    void theRouterLogsTheMetricsOfRequestsUnderTheseNames() throws IOException {
        assumeTrue(Files.exists(LOGGED), LOGGED + " is not there to compare with");
        String logged = Files.readString(LOGGED);
        Stream.concat(
                        Stream.of(
                                RouterMetrics.NAMESPACE,
                                RouterMetrics.COST_USD,
                                RouterMetrics.BASELINE_USD,
                                RouterMetrics.CALLS,
                                RouterMetrics.FELL_BACK,
                                RouterMetrics.FAILED,
                                RouterMetrics.DEPLOYMENT,
                                RouterMetrics.MODEL),
                        RouterMetrics.STAGES.stream())
                .forEach(name -> assertThat(logged).contains("\"" + name + "\""));
    }

    @Test
    void theRouterLogsRefusedTablesInTheseWords() throws IOException {
        Path log = Path.of("../src/main/java/io/paretorouter/app/TableWatch.java");
        assumeTrue(Files.exists(log), log + " is not there to compare with");
        assertThat(Files.readString(log)).contains(RouterMetrics.REFUSAL);
    }

    /** The dashboard's text, with what CloudFormation fills in left out. */
    private static String text(Map<String, ?> settings) {
        JsonNode body =
                new ObjectMapper()
                        .<JsonNode>valueToTree(
                                Stacks.template(settings)
                                        .findResources("AWS::CloudWatch::Dashboard"))
                        .findValue("DashboardBody");
        List<String> parts = body.at("/Fn::Join/1").valueStream().map(JsonNode::asText).toList();
        return String.join("", parts);
    }
}
