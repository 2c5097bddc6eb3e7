package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.Calibrations;
import io.paretorouter.core.table.Calibration;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import io.paretorouter.fixture.Renamed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code publish}, {@code rollback}, {@code history} and {@code diff}, in a directory. */
class PublishCommandsTest {
    @TempDir static Path shared;
    @TempDir Path directory;

    private static Path data;
    private static RoutingTable fitted;

    private String place;

    /** One table of forty queries, where numbers is right on sums and words on verse. */
    @BeforeAll
    static void fit() throws IOException {
        data = Samples.write(shared.resolve("data.jsonl"), Samples.lines());
        Path table = shared.resolve("fitted.safetensors");
        Run.pareto(
                        "fit", "--data", data, "--table", table, "--cache", shared, "--k", 2,
                        "--beta", 15, "--kappa", 20, "--top-p", 2, "--split", 0.5)
                .done();
        fitted = TableFile.read(table);
    }

    @BeforeEach
    void place() {
        place = "file:" + directory + "/";
    }

    /** The fitted table with the same calibration in every view, under a name of its own. */
    private Path table(String name, Calibration calibration) throws IOException {
        Map<String, View> views = new TreeMap<>();
        fitted.views().forEach((view, of) -> views.put(view, of.withCalibration(calibration)));
        RoutingTable table =
                new RoutingTable(
                        fitted.models(), views, fitted.safeModel(), fitted.provenance(), "x");
        return Files.write(shared.resolve(name), Renamed.file(table, name));
    }

    private Path good(String name) throws IOException {
        return table(name, Calibrations.passing());
    }

    private Run publish(Path table, Object... more) {
        Object[] all = new Object[5 + more.length];
        System.arraycopy(new Object[] {"publish", "--table", table, "--to", place}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return Run.pareto(all);
    }

    private JsonNode history() throws IOException {
        return Run.pareto("history", "--at", place, "--json").json().get("publications");
    }

    @Test
    void tablesArePublishedListedAndRolledBack() throws IOException {
        JsonNode first = publish(good("first"), "--json").json();
        assertThat(first.get("published").booleanValue()).isTrue();
        publish(good("second")).done();
        assertThat(history()).hasSize(2);
        JsonNode back = Run.pareto("rollback", "--at", place, "--json").json();
        assertThat(back.get("version")).isEqualTo(first.get("version"));
        assertThat(history().get(0).get("version")).isEqualTo(first.get("version"));
        assertThat(history().get(0).get("restores").longValue()).isEqualTo(1);
        assertThat(Run.pareto("history", "--at", place).done().out())
                .startsWith(place + "\n")
                .contains("rollback to 1");
        assertThat(Run.pareto("rollback", "--at", place).failedInOneLine(2))
                .contains("there is no earlier table");
        Run.pareto("rollback", "--at", place, "--number", 2).done();
        assertThat(history()).hasSize(4);
    }

    @Test
    void aCopyThatCannotBeKeptIsRemarked() throws IOException {
        Path inTheWay = Files.createDirectory(directory.resolve("latest.safetensors"));
        assertThat(publish(good("first")).done().err())
                .contains("the table is in force, but no copy of it could be kept");
        Files.delete(inTheWay);
        assertThat(publish(good("second")).done().err()).doesNotContain("copy");
        assertThat(history()).hasSize(2);
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        assertThat(publish(good("first"), "--dry-run").done().out())
                .startsWith("would publish")
                .contains("nothing was changed");
        assertThat(Run.pareto("history", "--at", place).failedInOneLine(2))
                .contains("no table was published");
        publish(good("first")).done();
        publish(good("second")).done();
        Run.pareto("rollback", "--at", place, "--dry-run").done();
        assertThat(history()).hasSize(2);
    }

    @Test
    void aTableWhoseVerdictIsNegativeIsPublishedOnlyByForce() throws IOException {
        Path failing = table("failing", Calibrations.failing());
        assertThat(publish(failing).failed(2).getLast())
                .contains("in no view does its verdict say that routing pays")
                .contains("--force");
        assertThat(publish(failing, "--force").done().err())
                .contains("published despite: in no view");
        assertThat(publish(failing, "--force").failed(2).getLast()).contains("is in force");
    }

    @Test
    void aTableWhoseVerdictIsStaleIsPublishedByItsMeasuredWorthOrByForce() throws IOException {
        Path stale = table("stale", Calibrations.passing().markedStale("add-model words on 2026"));
        assertThat(publish(stale).failed(2).getLast())
                .contains("its verdict is stale, being that of before add-model words on 2026")
                .contains("--calibrate-with")
                .contains("--force");
        assertThat(publish(stale, compare()).failed(2).getLast())
                .contains("its verdict is stale"); // nothing is in force to compare it with
        assertThat(publish(stale, "--force").done().err())
                .contains("published despite: its verdict is stale");
        Path alike = table("alike", Calibrations.passing().markedStale("reprice words on 2026"));
        assertThat(publish(alike).failed(2).getLast()).contains("its verdict is stale");
        assertThat(publish(alike, compare()).done().err()).doesNotContain("stale");
    }

    private static Object[] compare() {
        return new Object[] {
            "--data", data, "--embedder", "express", "--cache", shared, "--alpha", 1
        };
    }

    @Test
    void aTableThatIsWorseOnTheDataIsPublishedOnlyByForce() throws IOException {
        publish(good("good")).done();
        Path worse = shared.resolve("worse.safetensors");
        Run.pareto("drop-model", "--table", good("less"), "--model", "words", "--table-out", worse)
                .done();
        assertThat(publish(worse, compare()).failed(2).getLast())
                .contains("it is worse than the table in force");
        assertThat(publish(good("alike"), compare()).done().out())
                .contains("0.0 % of")
                .doesNotContain("worse");
    }

    @Test
    void aTableWithoutAViewThatIsInForceIsPublishedOnlyByForce() throws IOException {
        publish(good("both views")).done();
        RoutingTable one =
                new RoutingTable(
                        fitted.models(),
                        Map.of(
                                "full",
                                fitted.views().get("full").withCalibration(Calibrations.passing())),
                        fitted.safeModel(),
                        fitted.provenance(),
                        "x");
        Path less = Files.write(shared.resolve("one view"), Renamed.file(one, "one view"));
        assertThat(publish(less).failed(2).getLast())
                .contains("it has no view \"express\", as the table in force has");
        publish(less, "--force").done();
        publish(good("both views again")).done();
    }

    @Test
    void aTableInForceThatIsGoneOrDamagedIsRepairedByPublishingIt() throws IOException {
        Path table = good("in force");
        JsonNode made = publish(table, "--json").json().get("publication");
        Path file =
                directory
                        .resolve("tables")
                        .resolve(made.get("sha256").textValue() + ".safetensors");
        Files.delete(file);
        assertThat(Run.pareto("rollback", "--at", place, "--number", 1).failed(2).getLast())
                .contains("cannot be read: publish its file again");
        assertThat(publish(table, "--dry-run").done().out()).startsWith("would repair");
        assertThat(file).doesNotExist();
        assertThat(publish(table).done().out()).startsWith("repaired").contains("number 1");
        assertThat(file).hasSameBinaryContentAs(table);
        Files.write(file, new byte[10]);
        JsonNode again = publish(table, "--force", "--json").json();
        assertThat(again.get("repaired").booleanValue()).isTrue();
        assertThat(again.get("publication")).isEqualTo(made);
        assertThat(file).hasSameBinaryContentAs(table);
        assertThat(history()).hasSize(1);
        assertThat(publish(table).failed(2).getLast()).endsWith("already");
    }

    @Test
    void theDifferenceOfTwoTablesIsToldInFigures() throws IOException {
        Path less = shared.resolve("less.safetensors");
        Path all = good("all");
        Run.pareto("drop-model", "--table", all, "--model", "words", "--table-out", less).done();
        publish(all).done();
        Object[] diff = {
            "diff",
            place,
            less,
            "--data",
            data,
            "--embedder",
            "express",
            "--cache",
            shared,
            "--alpha",
            1,
            "--json"
        };
        JsonNode change = Run.pareto(diff).json();
        assertThat(change.get("droppedModels").toString()).isEqualTo("[\"words\"]");
        JsonNode decisions = change.get("decisions");
        int queries = decisions.get("queries").intValue();
        assertThat(queries).isBetween(10, 30); // The others were fitted on.
        assertThat(decisions.get("changed").intValue()).isBetween(1, queries - 1);
        assertThat(decisions.at("/measured/before/performance").doubleValue())
                .isGreaterThan(decisions.at("/measured/after/performance").doubleValue());
        assertThat(decisions.at("/measured/worse").booleanValue()).isTrue();
        assertThat(Run.pareto("diff", all, less).done().out())
                .contains("models that go       words");
    }

    @Test
    void placesThatAreNoneAreRefused() throws IOException {
        Path table = good("first");
        place = directory.toString();
        assertThat(publish(table).failedInOneLine(2)).contains("--to: expected");
        place = "file:" + directory.resolve("nowhere") + "/";
        assertThat(publish(table).failedInOneLine(1)).contains("there is no such directory");
    }
}
