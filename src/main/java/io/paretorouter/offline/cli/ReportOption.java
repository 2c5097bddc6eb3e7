package io.paretorouter.offline.cli;

import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.report.page.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where to write a report. */
final class ReportOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Write a page for people (report.html), its figures as CSV and report.json,"
                            + " and its first chart as frontier.png.")
    private @Nullable Path directory;

    /**
     * Writes the report, if one was asked for.
     *
     * @param data the file of the judged queries
     */
    void write(Findings findings, Path data) throws IOException {
        if (directory != null) {
            ReportFiles.write(
                    directory,
                    findings,
                    new ReportFiles.Origin(data.getFileName().toString(), command()));
        }
    }

    /** The command as it was given, quoted for a shell. */
    private String command() {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        return arguments.stream()
                .map(ReportOption::quoted)
                .collect(Collectors.joining(" ", spec.root().name() + " ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
