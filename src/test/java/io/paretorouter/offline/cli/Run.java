package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** One call of the tool: what it printed and returned. */
record Run(int exitCode, String out, String err) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs a command; every argument is turned to text. */
    static Run pareto(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                new ParetoTool()
                        .run(
                                new PrintWriter(out),
                                new PrintWriter(err),
                                Arrays.stream(arguments)
                                        .map(Object::toString)
                                        .toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Expects success. */
    Run done() {
        assertThat(exitCode).as(err).isZero();
        return this;
    }

    /** Expects success, and one JSON object as the only output. */
    JsonNode json() throws IOException {
        done();
        return JSON.readTree(out);
    }

    /** Expects failure with an exit code and nothing on standard output; gives the complaints. */
    List<String> failed(int expected) {
        assertThat(exitCode).as(err).isEqualTo(expected);
        assertThat(out).isEmpty();
        return err.lines().toList();
    }

    /** Expects failure with an exit code and a single line of complaint. */
    String failedInOneLine(int expected) {
        assertThat(failed(expected)).hasSize(1);
        return err.strip();
    }
}
