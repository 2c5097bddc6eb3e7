package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code add-model}, {@code reprice} and {@code drop-model}, with the real embedder. */
class RevisionCommandsTest {
    private static final int COUNT = PricedSamples.COUNT;
    private static final String STALE = "/table/views/full/calibration/stale";

    @TempDir static Path directory;

    private static Path cache;
    private static Path full;
    private static Path prices;
    private static byte[] fitted;

    private Path table;

    @BeforeAll
    static void fit() throws IOException {
        cache = directory.resolve("cache");
        full =
                Samples.write(
                        directory.resolve("full.jsonl"),
                        PricedSamples.lines("numbers", "words", "cheap"));
        prices = PricedSamples.prices(directory.resolve("models.json"), 2);
        Path first = directory.resolve("first.safetensors");
        Path two =
                Samples.write(
                        directory.resolve("two.jsonl"), PricedSamples.lines("numbers", "cheap"));
        fit(two, first).done();
        fitted = Files.readAllBytes(first);
    }

    @BeforeEach
    void copy() throws IOException {
        table = Files.write(directory.resolve("table.safetensors"), fitted);
    }

    private static Run fit(Path data, Path to, Object... more) {
        Object[] fixed = {"--beta", 15, "--kappa", 20, "--top-p", 8, "--k", 4};
        return run(
                Stream.of(fixed, more).flatMap(Stream::of).toArray(),
                "fit",
                "--data",
                data,
                "--table",
                to,
                "--models",
                prices,
                "--cache",
                cache);
    }

    private Run add(Path data, Object... more) {
        return run(
                more,
                "add-model",
                "--table",
                table,
                "--data",
                data,
                "--models",
                prices,
                "--cache",
                cache);
    }

    private static Run run(Object[] more, Object... first) {
        return Run.pareto(Stream.of(first, more).flatMap(Stream::of).toArray());
    }

    private Path few(int count) throws IOException {
        return Samples.write(
                directory.resolve("few.jsonl"),
                PricedSamples.lines("numbers", "words").subList(0, count));
    }

    @Test
    void aModelJoinsFromFewLabelsAndIsRoutedTo() throws IOException {
        JsonNode added = add(few(30), "--model", "words", "--json").json();
        assertThat(added.get("revision").textValue()).isEqualTo("add-model words");
        assertThat(added.at("/added/labels").intValue()).isEqualTo(30);
        assertThat(added.at("/added/performance/mean").doubleValue()).isEqualTo(0.5);
        assertThat(added.at("/added/costUsd/mean").doubleValue()).isBetween(2e-4, 3e-4);
        assertThat(added.at("/table/models").toString())
                .isEqualTo("[\"cheap\",\"numbers\",\"words\"]");
        assertThat(added.at(STALE).textValue()).startsWith("add-model words on 20");
        JsonNode decision =
                Run.pareto(
                                "route",
                                "Write a short poem about 3 roses in the rain.",
                                "--table",
                                table,
                                "--alpha",
                                1,
                                "--json")
                        .json();
        assertThat(decision.get("model").textValue()).isEqualTo("words");
    }

    @Test
    void allLabelsCalibrateTheTableAsAFitDoes() throws IOException {
        JsonNode added = add(full, "--model", "words", "--calibrate-with", full, "--json").json();
        assertThat(added.get("staleViews")).isEmpty();
        assertThat(added.at(STALE).isNull()).isTrue();
        Path whole = directory.resolve("whole.safetensors");
        JsonNode fit = fit(full, whole, "--json").json();
        assertThat(added.at("/table/provenance/dataSha256"))
                .isEqualTo(fit.at("/provenance/dataSha256"));
        assertThat(added.at("/table/views")).isEqualTo(fit.get("views"));
        for (String tensor : List.of("full/costSum.npy", "express/performanceSum.npy")) {
            assertThat(exported(table, tensor)).isEqualTo(exported(whole, tensor));
        }
    }

    private static byte[] exported(Path table, String tensor) throws IOException {
        Path export = directory.resolve("export-" + table.getFileName());
        Run.pareto("inspect", "--table", table, "--export", export).done();
        return Files.readAllBytes(export.resolve(tensor));
    }

    @Test
    void aModelThatJoinedLeavesAgain() throws IOException {
        JsonNode before = Run.pareto("inspect", "--table", table, "--json").json();
        add(few(20), "--model", "words").done();
        JsonNode dropped =
                Run.pareto("drop-model", "--table", table, "--model", "words", "--json").json();
        for (String field : List.of("models", "safeModel")) {
            assertThat(dropped.at("/table/" + field)).isEqualTo(before.get(field));
        }
        for (String field : List.of("spans", "performance", "costUsd")) {
            assertThat(dropped.at("/table/views/full/" + field))
                    .isEqualTo(before.at("/views/full/" + field));
        }
        assertThat(dropped.at(STALE).textValue()).contains("; drop-model words on 20");
    }

    @Test
    void pricesChangeCostsInAnotherFileAndAreCalibratedByTheOldLabels() throws IOException {
        add(full, "--model", "words", "--calibrate-with", full).done();
        byte[] before = Files.readAllBytes(table);
        Path out = directory.resolve("repriced.safetensors");
        Path dearer = PricedSamples.prices(directory.resolve("dearer.json"), 20);
        JsonNode repriced =
                Run.pareto(
                                "reprice",
                                "--table",
                                table,
                                "--prices",
                                dearer,
                                "--table-out",
                                out,
                                "--calibrate-with",
                                full,
                                "--cache",
                                cache,
                                "--json")
                        .json();
        assertThat(Files.readAllBytes(table)).isEqualTo(before);
        assertThat(repriced.get("revision").textValue()).isEqualTo("reprice words");
        assertThat(repriced.get("staleViews")).isEmpty();
        // 10 tokens read and 139.5 written on average, at 20 USD a million.
        assertThat(repriced.at("/table/views/full/costUsd/2").doubleValue())
                .isEqualTo(149.5 * 20e-6, within(1e-12));
        Run.pareto("inspect", "--table", out).done();
    }

    @Test
    void pricesThatAreTheSameChangeNoFigure() throws IOException {
        Run.pareto("reprice", "--table", table, "--prices", prices).done();
        JsonNode again =
                Run.pareto("reprice", "--table", table, "--prices", prices, "--json").json();
        assertThat(again.get("figuresChanged").booleanValue()).isFalse();
        assertThat(Files.readAllBytes(table)).hasSameSizeAs(fitted);
    }

    @Test
    void tellsPeopleWhatItMeans() throws IOException {
        Run added = add(few(20), "--model", "words").done();
        assertThat(added.out())
                .startsWith("revised              add-model words\n")
                .contains("50.0 % (95 %: 29.9 to 70.1), of 20 labels")
                .contains("believed             with caution")
                .contains(", as before")
                .contains("stale (add-model words on 20")
                .contains("--calibrate-with renews it");
    }

    @Test
    void whatIsRefusedLeavesTheTableAsItWas() throws IOException {
        Path nowhere = directory.resolve("nowhere/t.safetensors");
        Path unpriced = Files.writeString(directory.resolve("unpriced.json"), "{\"cheap\": {}}");
        refused(2, "has \"cheap\" already: pass --replace", add(full, "--model", "cheap"));
        refused(2, "no label of \"wrods\", only of [", add(full, "--model", "wrods"));
        refused(2, "at least 5 labels with score and cost", add(few(4), "--model", "words"));
        refused(
                2,
                "20 labels of \"words\" are too few to calibrate by, others have "
                        + PricedSamples.COUNT,
                add(few(20), "--model", "words", "--calibrate-with", full));
        refused(
                2,
                "no model \"words\", only [cheap, numbers]",
                Run.pareto("drop-model", "--table", table, "--model", "words"));
        refused(
                2,
                "no price of any model",
                Run.pareto("reprice", "--table", table, "--prices", unpriced));
        refused(
                1,
                "cannot write " + nowhere,
                Run.pareto(
                        "drop-model",
                        "--table",
                        table,
                        "--model",
                        "cheap",
                        "--table-out",
                        nowhere));
        Run.pareto("drop-model", "--table", table, "--model", "cheap").done();
        byte[] one = Files.readAllBytes(table);
        assertThat(
                        Run.pareto("drop-model", "--table", table, "--model", "numbers")
                                .failedInOneLine(2))
                .contains("\"numbers\" is the last model with labels");
        assertThat(Files.readAllBytes(table)).isEqualTo(one);
    }

    private void refused(int exitCode, String complaint, Run run) throws IOException {
        assertThat(run.failed(exitCode)).last().asString().contains(complaint);
        assertThat(Files.readAllBytes(table)).isEqualTo(fitted);
    }

    @Test
    void aReplacedModelKeepsWhatIsKnownOfIt() throws IOException {
        add(few(20), "--model", "words").done();
        JsonNode replaced =
                run(
                                new Object[] {"--model", "words", "--replace", "--json"},
                                "add-model",
                                "--table",
                                table,
                                "--data",
                                PricedSamples.withCosts(directory.resolve("costs.jsonl")),
                                "--cache",
                                cache)
                        .json();
        assertThat(replaced.at("/table/views/full/costUsd/2").doubleValue()).isEqualTo(0.5);
        Run.pareto(
                        "reprice",
                        "--table",
                        table,
                        "--prices",
                        PricedSamples.prices(directory.resolve("same.json"), 2))
                .done();
        assertThat(
                        Run.pareto("inspect", "--table", table, "--json")
                                .json()
                                .at("/views/full/costUsd/2")
                                .doubleValue())
                .isEqualTo(0.5); // The price was known, and is the same.
    }

    @Test
    void takesNoLabelOfAQueryThatTheTablesSplitHoldsOut() throws IOException {
        Path two =
                Samples.write(
                        directory.resolve("split.jsonl"), PricedSamples.lines("numbers", "cheap"));
        fit(two, table, "--split", 0.6).done();
        Run added = add(full, "--model", "words", "--json");
        int fitted = added.json().at("/table/provenance/rows").intValue();
        assertThat(fitted).isBetween(20, 70);
        assertThat(added.json().at("/added/labels").intValue()).isEqualTo(fitted);
        assertThat(added.err())
                .contains(COUNT - fitted + " of " + COUNT + " labelled queries left out");
    }
}
