package io.paretorouter.offline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class UsageTest {
    private static Stream<CommandLine> commands() {
        return new CommandLine(new ParetoCommand()).getSubcommands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesEveryOptionAndSaysWhatItIsFor(CommandLine command) {
        Run help = Run.pareto(command.getCommandName(), "--help").done();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: pareto " + command.getCommandName() + " ");
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertThat(help.out()).contains(option.longestName());
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
    }

    @Test
    void helpNamesEveryCommand() {
        Run help = Run.pareto("--help").done();
        assertThat(commands())
                .allSatisfy(
                        command ->
                                assertThat(help.out()).contains("  " + command.getCommandName()));
    }

    @Test
    void saysWhichVersionItIs() {
        assertThat(Run.pareto("--version").done().out()).startsWith("Pareto Router ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "route"})
    void helpListsScorersAsTheyAreWritten(String command) {
        assertThat(Run.pareto(command, "--help").out())
                .contains("--scorer=expected|paper")
                .contains("Default: expected")
                .doesNotContain("EXPECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "fit",
                "fit --table t.safetensors",
                "fit --data d.jsonl",
                "fit --data d.jsonl --table",
                "fit --data d.jsonl --table t --k two",
                "fit --data d.jsonl --table t --k 0",
                "fit --data d.jsonl --table t --restarts 0",
                "fit --data d.jsonl --table t --split 1.5",
                "fit --data d.jsonl --table t --kappa 0",
                "fit --data d.jsonl --table t unexpected",
                "evaluate",
                "evaluate --data d.jsonl --scorer best",
                "evaluate --data d.jsonl --splits 0",
                "evaluate --data d.jsonl --splits -1",
                "embed --data d.jsonl",
                "inspect --colour",
                "route",
                "route two queries",
                "route --alpha 2 query",
                "route --scorer EXPECTED query",
                "add-model --table t --data d.jsonl",
                "add-model --table t --model m",
                "drop-model --table t",
                "drop-model --model m",
                "reprice --table t",
                "learning-curve --data d.jsonl",
                "learning-curve --data d.jsonl --model m --labels ten",
                "learning-curve --data d.jsonl --model m --splits 0"
            })
    void aMistakeInTheArgumentsIsOneLineAndExitCodeTwo(String arguments) {
        Object[] split =
                Arrays.stream(arguments.split(" "))
                        .filter(argument -> !argument.isEmpty())
                        .toArray();
        assertThat(Run.pareto(split).failedInOneLine(2)).startsWith("pareto");
    }

    @Test
    void aMistakeNamesTheCommandThatExplainsIt() {
        assertThat(Run.pareto("fit", "--seed", "one").failedInOneLine(2))
                .startsWith("pareto fit: ")
                .contains("--seed")
                .endsWith("(see pareto fit --help)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--table t",
                "--held-out",
                "--report r",
                "--decisions f.csv",
                "--unlike f.txt"
            })
    void splitsRefuseWhatOnlyATableIsJudgedBy(String option) {
        String[] words = ("evaluate --data d.jsonl --splits 2 " + option).split(" ");
        assertThat(Run.pareto((Object[]) words).failedInOneLine(2))
                .isEqualTo(
                        "pareto evaluate: --splits judges fits of its own, no table: leave out "
                                + option.split(" ")[0]);
    }

    @Test
    void splitsAreAtLeastOne() {
        assertThat(Run.pareto("evaluate", "--data", "d.jsonl", "--splits", -1).failedInOneLine(2))
                .isEqualTo("pareto evaluate: --splits must be at least 1, got -1");
    }

    @Test
    void anUnknownScorerIsToldTheScorersThereAre() {
        assertThat(Run.pareto("route", "--scorer", "best", "query").failedInOneLine(2))
                .contains("scorer must be \"expected\" or \"paper\", got \"best\"");
    }
}
