package io.paretorouter.offline.report.page;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.report.Csv;
import io.paretorouter.offline.report.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a report into a directory: report.html, report.json, frontier.png, and the page's figures
 * as CSV (lines, datasets, curves, shares, metrics, reliability, clusters).
 */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Where the figures come from.
     *
     * @param data the name of the judged file
     * @param command the command that made the report
     */
    public record Origin(String data, String command) {}

    /**
     * Writes all files, each in one step; only report.html and report.json if nothing can be
     * compared.
     */
    public static void write(Path directory, Findings findings, Origin origin) throws IOException {
        Files.createDirectories(directory);
        text(directory.resolve("report.html"), Page.of(findings, origin));
        text(
                directory.resolve("report.json"),
                ReportJson.of(findings, origin).toPrettyString() + "\n");
        Results results = findings.results();
        if (results == null) {
            return;
        }
        for (Map.Entry<String, Csv> file : CsvFiles.of(findings, results).entrySet()) {
            text(directory.resolve(file.getKey()), file.getValue().toString());
        }
        FrontierPicture.write(
                directory.resolve("frontier.png"),
                results,
                Figures.count(results.test().size())
                        + " queries of "
                        + origin.data()
                        + " not fitted on");
    }

    private static void text(Path file, String content) throws IOException {
        AtomicFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
