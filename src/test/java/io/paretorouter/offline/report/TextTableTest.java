package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsTheFirstColumnLeftAndTheOthersRight() {
        TextTable table = new TextTable(List.of("model", "USD/1k", "n"));
        table.row(List.of("a", "1.0", "12345"));
        table.rule();
        table.row(List.of("much longer", "10.25", "1"));
        assertThat(table)
                .hasToString(
                        """
                        model        USD/1k      n
                        ───────────  ──────  ─────
                        a               1.0  12345
                        ───────────  ──────  ─────
                        much longer   10.25      1
                        """);
    }

    @Test
    void countsCharactersNotTheirParts() {
        TextTable table = new TextTable(List.of("", "Δ"));
        table.row(List.of("α 0.5", "1"));
        table.row(List.of("𝛼", "22"));
        assertThat(table)
                .hasToString(
                        """
                                Δ
                        ─────  ──
                        α 0.5   1
                        𝛼      22
                        """);
    }

    @Test
    void leavesNoSpacesAtTheEndOfALine() {
        TextTable table = new TextTable(List.of("name", ""));
        table.row(List.of("a", ""));
        assertThat(table.toString().lines()).allMatch(line -> line.equals(line.stripTrailing()));
    }

    @Test
    void refusesARowOfAnotherLength() {
        TextTable table = new TextTable(List.of("a", "b"));
        assertThatThrownBy(() -> table.row(List.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 2 cells, got 1");
    }
}
