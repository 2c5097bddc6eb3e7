package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands make of texts that are there more than once. */
class RepeatsCommandsTest {
    private static final int TEXTS = 100;

    @TempDir Path directory;

    private Run run(List<String> lines, Object... arguments) throws IOException {
        Path data = Samples.write(directory.resolve("data.jsonl"), lines);
        Object[] common = {
            "--data", data, "--table", directory.resolve("t"), "--cache", directory, "--json"
        };
        return Run.pareto(Stream.of(arguments, common).flatMap(Stream::of).toArray());
    }

    private Run fit(List<String> lines) throws IOException {
        return run(lines, "fit", "--views", "express", "--k", 2, "--split", 0.7).done();
    }

    private JsonNode evaluate(List<String> lines) throws IOException {
        return run(lines, "evaluate", "--held-out", "--embedder", "express").json();
    }

    /** Every text twice, under two indices. */
    private static List<String> twice() {
        List<String> lines = new ArrayList<>(Samples.lines(TEXTS));
        for (String line : Samples.lines(TEXTS)) {
            lines.add(line.replace("\"index\": ", "\"index\": 1000"));
        }
        return lines;
    }

    @Test
    void aFitWarnsOfThemInOneLine() throws IOException {
        Run fit = fit(twice());
        int repeated = fit.json().get("repeatedQueries").intValue();
        int fitted = fit.json().at("/provenance/rows").intValue();
        assertThat(repeated).isBetween(1, fitted / 2);
        assertThat(fit.err().lines().filter(line -> line.startsWith("warning: ")))
                .singleElement()
                .asString()
                .startsWith("warning: " + repeated + " of " + fitted + " queries repeat the text")
                .contains("intervals", "too narrow", "keep one line per text");
    }

    @Test
    void aFitWithoutThemSaysNothing() throws IOException {
        Run fit = fit(Samples.lines(TEXTS));
        assertThat(fit.err()).doesNotContain("warning");
        assertThat(fit.json().has("repeatedQueries")).isFalse();
    }

    @Test
    void heldOutQueriesWhoseTextWasFittedAreLeftOutAndCounted() throws IOException {
        int fitted = fit(twice()).json().at("/provenance/rows").intValue();
        JsonNode judged = evaluate(twice());
        int leftOut = judged.get("leftOutAsFitted").intValue();
        assertThat(leftOut).isPositive();
        assertThat(judged.get("queries").intValue()).isEqualTo(2 * TEXTS - fitted - leftOut);
    }

    @Test
    void withoutThemNothingIsLeftOut() throws IOException {
        int fitted = fit(Samples.lines(TEXTS)).json().at("/provenance/rows").intValue();
        JsonNode judged = evaluate(Samples.lines(TEXTS));
        assertThat(judged.get("leftOutAsFitted").intValue()).isZero();
        assertThat(judged.get("queries").intValue()).isEqualTo(TEXTS - fitted);
    }
}
