package io.paretorouter.offline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top command, which only holds the others; without one of them it is an error. */
@Command(
        name = "pareto",
        description = "Fits, judges and publishes routing tables. Without a command: serves HTTP.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:could not be done", "2:your mistake"},
        version = "Pareto Router 0.1.0",
        subcommands = {
            FitCommand.class,
            EvaluateCommand.class,
            RouteCommand.class,
            InspectCommand.class,
            EmbedCommand.class,
            AddModelCommand.class,
            RepriceCommand.class,
            DropModelCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            HistoryCommand.class,
            DiffCommand.class,
            LearningCurveCommand.class
        })
final class ParetoCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "expected a command: " + spec.subcommands().keySet());
    }
}
