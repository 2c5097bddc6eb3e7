package io.paretorouter.offline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretorouter.offline.embed.EmbedQueries;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command's output goes: one result to standard output, remarks and progress to standard
 * error.
 */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    /** Prints the result in the form that was asked for. */
    void result(Supplier<String> text, Supplier<JsonNode> object) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? object.get().toPrettyString() : text.get().stripTrailing());
        out.flush();
    }

    /** Prints part of a result that is printed as it becomes available. */
    void lines(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }

    /** Prints a remark to standard error. */
    void remark(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }

    /** A progress bar, shown only on a terminal (on JDK 22 to 24 everywhere). */
    @SuppressWarnings("SystemConsoleNull") // Console.isTerminal() came with 22
    Bar bar(String task, long steps) {
        return new Bar(
                System.console() == null
                        ? null
                        : new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(steps)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build());
    }

    /** Shows the progress of embedding. */
    EmbedQueries.Progress embedding() {
        return new EmbedQueries.Progress() {
            private @Nullable Bar bar;
            private int left;

            @Override
            public void toEmbed(int texts) {
                left = texts;
                bar = texts == 0 ? null : bar("embedding", texts);
            }

            @Override
            public void embedded(int texts) {
                left -= texts;
                Objects.requireNonNull(bar).step(texts);
                if (left == 0) {
                    bar.close();
                }
            }
        };
    }

    /** A progress bar that may be invisible. */
    static final class Bar implements AutoCloseable {
        private final @Nullable ProgressBar bar;

        private Bar(@Nullable ProgressBar bar) {
            this.bar = bar;
        }

        /** Moves the bar forward. */
        void step(long steps) {
            if (bar != null) {
                bar.stepBy(steps);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
