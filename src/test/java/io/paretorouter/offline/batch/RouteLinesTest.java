package io.paretorouter.offline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.chat.QueryRouter;
import io.paretorouter.core.route.Eligibility;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.route.Routing;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.fixture.HashEmbedder;
import io.paretorouter.fixture.TestTable;
import io.paretorouter.offline.data.Lines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteLinesTest {
    private static final Routing CHEAPEST =
            new Routing(new Goal.Weight(new Tradeoff(0.2)), Scorer.Kind.EXPECTED, Eligibility.ANY);

    private final List<JsonNode> answers = new ArrayList<>();

    private long route(InputStream in) throws IOException {
        Router router =
                new Router(TestTable.table(), HashEmbedder.ID, Router.OutOfDistributionPolicy.SAFE);
        try (Lines lines = Lines.of("lines", in)) {
            return new RouteLines(QueryRouter.of(new HashEmbedder(), router), CHEAPEST)
                    .run(lines, some -> some.forEach(line -> answers.add(read(line))));
        }
    }

    private static JsonNode read(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not a line of JSON: " + line, e);
        }
    }

    private long route(String... lines) throws IOException {
        return route(
                new ByteArrayInputStream(
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> fields(String name) {
        return answers.stream().map(answer -> answer.path(name).asText()).toList();
    }

    @Test
    void answersEveryLineInOrder() throws IOException {
        int count = 10_000;
        String[] lines =
                IntStream.range(0, count)
                        .mapToObj(i -> "{\"query\": \"" + i + "\", \"alpha\": " + i % 2 + "}")
                        .toArray(String[]::new);

        assertThat(route(lines)).isZero();

        assertThat(answers).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(answers.get(i).path("line").intValue()).isEqualTo(i + 1);
            assertThat(answers.get(i).path("alpha").doubleValue()).isEqualTo(i % 2);
        }
    }

    @Test
    void aConversationIsRoutedByTheTextOfItsLastUserMessage() throws IOException {
        route(
                "{\"query\": \"What is 2 + 2?\"}",
                "{\"messages\": [{\"role\": \"system\", \"content\": \"Be brief.\"},"
                        + " {\"role\": \"user\", \"content\": \"What is 2 + 2?\"}]}");

        assertThat(answers.get(1).get("clusters")).isEqualTo(answers.get(0).get("clusters"));
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(route("\uFEFF{\"query\": \"x\"}", "{\"query\": \"x\"}")).isZero();

        assertThat(answers.get(0).get("clusters")).isEqualTo(answers.get(1).get("clusters"));
    }

    @Test
    void aLinesOwnGoalWins() throws IOException {
        route("{\"query\": \"x\"}", "{\"query\": \"x\", \"alpha\": \"best\"}");

        assertThat(fields("model")).containsExactly(TestTable.SMALL, TestTable.LARGE);
    }

    @Test
    void aBadLineIsAnsweredInItsPlaceAndTheRestGoesOn() throws IOException {
        assertThat(route("{\"query\": \"x\"}", "", "{\"query\":", "{\"query\": \"y\"}"))
                .isEqualTo(1);

        assertThat(fields("line")).containsExactly("1", "3", "4");
        assertThat(answers.get(1).get("error").textValue()).startsWith("not JSON: ");
        assertThat(answers.get(2).has("error")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                | a line must be a JSON object",
                "{}                                | expected query, a string, or messages",
                "{\"query\": 7}                    | expected query, a string, or messages",
                "{\"messages\": []}                | expected query, a string, or messages",
                "{\"query\": \"\", \"alpha\": 2}   | alpha: alpha must be in [0, 1]",
                "{\"query\": \"\", \"alpha\": []}  | alpha must be a number or a name",
                "{\"query\": \"\", \"query\": \"\"} | not JSON: Duplicate field"
            })
    void saysWhatIsWrongWithALine(String line, String error) throws IOException {
        assertThat(route(line)).isEqualTo(1);
        assertThat(answers.getFirst().get("error").textValue()).startsWith(error);
    }

    @Test
    void saysWhichLineIsNotUtf8() throws IOException {
        route(new ByteArrayInputStream(new byte[] {'\n', (byte) 0xff}));

        assertThat(answers.getFirst().toString()).isEqualTo("{\"line\":2,\"error\":\"not UTF-8\"}");
    }

    /** A client that sends the second line once it has the answer to the first. */
    private final class Patient extends InputStream {
        private final byte[] line = "{\"query\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);
        private int sent;

        @Override
        public int read() {
            assertThat(answers).hasSize(sent / line.length);
            return sent < 2 * line.length ? line[sent++ % line.length] : -1;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            int count = 0;
            while (count < most && (count == 0 || available() > 0)) {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                to[from + count++] = (byte) next;
            }
            return count;
        }

        @Override
        public int available() {
            return sent % line.length == 0 ? 0 : line.length - sent % line.length;
        }
    }

    @Test
    void answersWhatHasComeBeforeItWaitsForMore() throws IOException {
        assertThat(route(new Patient())).isZero();
        assertThat(answers).hasSize(2);
    }
}
