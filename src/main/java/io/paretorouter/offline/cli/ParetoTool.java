package io.paretorouter.offline.cli;

import io.paretorouter.adapter.djl.EmbedderException;
import io.paretorouter.core.table.TableFormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.zip.ZipException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** All offline commands as one tool named {@code pareto}. */
public final class ParetoTool implements ToolProvider {

    @Override
    public String name() {
        return "pareto";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ParetoCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(
                        (e, arguments) -> {
                            String command = e.getCommandLine().getCommandSpec().qualifiedName();
                            err.println(
                                    command + ": " + oneLine(e) + " (see " + command + " --help)");
                            return ExitCode.USAGE;
                        })
                .setExecutionExceptionHandler(
                        (e, command, result) ->
                                failed(e, command.getCommandSpec().qualifiedName(), err))
                .execute(args);
    }

    private static int failed(Exception thrown, String command, PrintWriter err) {
        Exception e =
                thrown instanceof UncheckedIOException unchecked
                        ? Objects.requireNonNull(unchecked.getCause())
                        : thrown;
        boolean callersMistake =
                e instanceof IllegalArgumentException
                        || e instanceof TableFormatException
                        || e instanceof NoSuchFileException
                        || e instanceof ZipException;
        if (callersMistake || e instanceof IOException || e instanceof EmbedderException) {
            err.println(command + ": " + oneLine(e));
        } else {
            e.printStackTrace(err); // a bug of ours: hide nothing
        }
        return callersMistake ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String oneLine(Exception e) {
        String message =
                switch (e) {
                    case NoSuchFileException missing -> "no such file: " + missing.getFile();
                    case AccessDeniedException denied -> "no permission: " + denied.getFile();
                    case FileAlreadyExistsException file -> "not a directory: " + file.getFile();
                    default ->
                            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                };
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
