package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.core.table.Trigrams;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the fitted queries are written, in a file: all of it, or nothing. */
class TableFileSpellingTest {
    private static final String NAME = "t.safetensors";
    private static final RoutingTable TABLE =
            Tables.small().withSpelling(TestTables.spelling(6.25, 0.375));
    private static final byte[] FILE = TableFile.toBytes(TABLE);

    @Test
    void isReadAsItWasWritten() {
        RoutingTable table = TableFile.read(FILE, NAME);
        Spelling read = Objects.requireNonNull(table.spelling());
        assertThat(read.limits()).isEqualTo(Objects.requireNonNull(TABLE.spelling()).limits());
        assertThat(read.bits().parts()).isEqualTo(TABLE.spelling().bits().parts());
        assertThat(TableFile.toBytes(table)).isEqualTo(FILE);
    }

    @Test
    void anOldTableHasNoneAndIsReadAsBefore() {
        byte[] old = TableFile.toBytes(Tables.small());
        assertThat(Forgery.header(old)).doesNotContain("spelling");
        assertThat(TableFile.read(old, NAME).spelling()).isNull();
        assertThat(FILE.length).isGreaterThan(old.length + Trigrams.COUNT);
    }

    @Test
    void refusesNumbersThatAreNoProbabilities() {
        byte[] damaged = FILE.clone();
        damaged[FILE.length - 1] = 0;
        assertRefused(
                Forgery.seal(damaged), "spelling", "the probabilities after context 1443 must add");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // what | by what | field | message
                "\"dtype\":\"U8\" | \"dtype\":\"I8\" | header.spelling.dtype | expected U8",
                "\"shape\":[1444,38] | \"shape\":[1444,39] | header.spelling.shape | got [1444, 39]",
                "\"spelling\":{\"dtype\" | \"speling\":{\"dtype\" | header.spelling | got nothing",
            })
    void refusesAnotherTensorByItsName(String what, String by, String field, String message) {
        assertRefused(
                Forgery.editHeader(FILE, header -> replaced(header, what, by)), field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"mostBits\":6.25 | \"mostBits\":-1 | pareto.spelling | between 0 and mostBits -1",
                "\"mostBits\":6.25, | '' | pareto.spelling.mostBits | got nothing",
                "\"leastVariety\":0.375 | \"leastVariety\":2 | pareto.spelling | must be in [0, 1]",
            })
    void refusesOtherLimitsByTheirName(String what, String by, String field, String message) {
        assertRefused(
                Forgery.editPareto(FILE, pareto -> replaced(pareto, what, by)), field, message);
    }

    @Test
    void refusesATensorWithoutLimits() {
        byte[] forged =
                Forgery.editPareto(
                        FILE, pareto -> pareto.replaceFirst("\"spelling\":\\{[^}]*},", ""));
        assertRefused(forged, "header", "unknown key \"spelling\"");
    }

    private static String replaced(String text, String what, String by) {
        assertThat(text).contains(what);
        return text.replace(what, by);
    }

    private static void assertRefused(byte[] file, String field, String message) {
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> TableFile.read(file, NAME))
                .withMessageContaining(NAME)
                .withMessageContaining(field)
                .withMessageContaining(message);
    }
}
