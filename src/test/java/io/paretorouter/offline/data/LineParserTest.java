package io.paretorouter.offline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretorouter.core.cost.Price;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {
    private static final Price PRICE = new Price(2, 10, LocalDate.EPOCH);

    /** Reads a line that is written with ' for ". */
    private static LabelledQuery parse(String line) {
        return new LineParser(Map.of("priced", PRICE)).parse(line.replace('\'', '"'), 7);
    }

    private static Label label(String model, String line) {
        return parse(line).labels().get(model);
    }

    @Test
    void readsEveryFieldOfALine() {
        LabelledQuery query =
                parse(
                        "{'query': 'Why?', 'dataset': 'philosophy', 'index': 'p-1',"
                                + " 'records': {'a': 0.25, 'b': 1},"
                                + " 'usages': {'a': {'cost': 0.002, 'prompt_tokens': 10,"
                                + " 'completion_tokens': 20}}}");
        assertThat(query.query()).isEqualTo("Why?");
        assertThat(query.dataset()).isEqualTo("philosophy");
        assertThat(query.index()).isEqualTo("p-1");
        assertThat(query.labels())
                .containsOnlyKeys("a", "b")
                .containsEntry("a", new Label(0.25, 0.002, 10, 20))
                .containsEntry("b", new Label(1, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        assertThat(
                        label(
                                "a",
                                "{'query': '', 'records': {'a': 1}, 'extra': [{}],"
                                        + " 'usages': {'a': {'cost': 1, 'latency': 'high'}}}"))
                .isEqualTo(new Label(1, 1, Double.NaN, Double.NaN));
    }

    @Test
    void takesNoIndexAndNoDatasetForEmptyOnesAndNamesTheQueryByItsLine() {
        LabelledQuery query = parse("{'query': 'x', 'records': {}}");
        assertThat(query.index()).isEmpty();
        assertThat(query.place()).isEqualTo("7");
        assertThat(query.dataset()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "'x', x", "1.5, 1.5", "null, ''"})
    void takesNumbersAndStringsForAnIndex(String json, String index) {
        String text = json.equals("x") ? "'x'" : json;
        assertThat(parse("{'query': 'x', 'records': {}, 'index': " + text + "}").index())
                .isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'query': 'x', 'records': {'a': null}}",
                "{'query': 'x', 'records': {'a': null}, 'usages': null}",
                "{'query': 'x', 'records': {}, 'usages': {'a': {}}}",
                "{'query': 'x', 'records': {}, 'usages': {'a': null}}",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'cost': null}}}"
            })
    void leavesUnknownWhatIsAbsentOrNull(String line) {
        assertThat(label("a", line))
                .isEqualTo(new Label(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        assertThat(label("a", line).complete()).isFalse();
    }

    @Test
    void takesZeroForAResultNotForAnAbsence() {
        assertThat(label("a", "{'query': 'x', 'records': {'a': 0}, 'usages': {'a': {'cost': 0}}}"))
                .isEqualTo(new Label(0, 0, Double.NaN, Double.NaN))
                .matches(Label::complete);
    }

    @Test
    void takesInputTokensFromTheRowWhereAModelHasNone() {
        String line =
                "{'query': 'x', 'records': {}, 'prompt_tokens': 100,"
                        + " 'usages': {'a': {'completion_tokens': 5},"
                        + " 'b': {'prompt_tokens': 90, 'completion_tokens': 6}}}";
        assertThat(label("a", line)).isEqualTo(new Label(Double.NaN, Double.NaN, 100, 5));
        assertThat(label("b", line)).isEqualTo(new Label(Double.NaN, Double.NaN, 90, 6));
    }

    @Test
    void computesACostThatIsNotGivenFromTokensAndPrice() {
        String line =
                "{'query': 'x', 'records': {}, 'prompt_tokens': 1000,"
                        + " 'usages': {'priced': {'completion_tokens': 500}}}";
        assertThat(label("priced", line).costUsd()).isCloseTo(0.007, within(1e-15));
    }

    @Test
    void prefersACostThatIsGiven() {
        String line =
                "{'query': 'x', 'records': {}, 'usages': {'priced':"
                        + " {'cost': 3, 'prompt_tokens': 1, 'completion_tokens': 1}}}";
        assertThat(label("priced", line).costUsd()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'priced': {'prompt_tokens': 1000}",
                "'priced': {'completion_tokens': 1000}",
                "'priced': {}",
                "'unpriced': {'prompt_tokens': 1, 'completion_tokens': 1}"
            })
    void leavesACostUnknownWhereTokensOrPriceAreMissing(String usage) {
        LabelledQuery query = parse("{'query': 'x', 'records': {}, 'usages': {" + usage + "}}");
        assertThat(query.labels().values())
                .singleElement()
                .satisfies(label -> assertThat(label.costUsd()).isNaN());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense                                              | not JSON: ",
                "{'query': 'x', 'records': {}                          | not JSON: ",
                "{'query': 'x', 'records': {'a': NaN}}                 | not JSON: ",
                "{'query': 'x', 'records': {'a': 1e}}                  | not JSON: ",
                "{'query': 'x', 'records': {}, 'query': 'y'}           | not JSON: Duplicate field",
                "{'query': 'x', 'records': {'a': 1, 'a': 1}}           | not JSON: Duplicate field",
                "{'query': 'x', 'records': {}} {}                      | not JSON: ",
                "{'query': 'x', 'records': {}} x                       | not JSON: ",
                "[1, 2]                                                | must be a JSON object",
                "'text'                                                | must be a JSON object",
                "{'records': {}}                                       | query must be a string",
                "{'query': 5, 'records': {}}                           | query must be a string",
                "{'query': null, 'records': {}}                        | query must be a string",
                "{'query': 'x'}                                        | records must be an object",
                "{'query': 'x', 'records': null}                       | records must be an object",
                "{'query': 'x', 'records': [1]}                        | records must be an object",
                "{'query': 'x', 'records': {'a': 1.1}}                 | records['a'] must be in [0, 1], as a number (1 for right), got 1.1",
                "{'query': 'x', 'records': {'a': -0.1}}                | records['a'] must be in [0, 1], as a number (1 for right), got -0.1",
                "{'query': 'x', 'records': {'a': 1e999}}               | records['a'] must be in [0, 1], as a number (1 for right), got ",
                "{'query': 'x', 'records': {'a': '1'}}                 | records['a'] must be in [0, 1], as a number (1 for right), got '1'",
                "{'query': 'x', 'records': {'a': true}}                | records['a'] must be in [0, 1], as a number (1 for right), got true",
                "{'query': 'x', 'records': {' ': 1}}                   | model",
                "{'query': 'x', 'records': {}, 'usages': 3}            | usages must be an object, got 3",
                "{'query': 'x', 'records': {}, 'usages': {'a': 3}}     | usages['a'] must be an object, got 3",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'cost': -1}}}               | usages['a'].cost must be",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'cost': 1e999}}}            | usages['a'].cost must be",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'cost': 1e39}}}             | usages['a'].cost must be in [0, 1000000], got 1.0E39",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'prompt_tokens': 1e10}}}    | usages['a'].prompt_tokens must be in [0, 1000000000], got 1.0E10",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'cost': '1'}}}              | usages['a'].cost must be",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'prompt_tokens': -1}}}      | usages['a'].prompt_tokens",
                "{'query': 'x', 'records': {}, 'usages': {'a': {'completion_tokens': []}}}  | usages['a'].completion_tokens",
                "{'query': 'x', 'records': {}, 'prompt_tokens': -1}    | prompt_tokens must be",
                "{'query': 'x', 'records': {}, 'index': {}}            | index must be a string or a number, got {}",
                "{'query': 'x', 'records': {}, 'dataset': true}        | dataset must be a string or a number, got true"
            })
    void refusesABadLineNamingItsField(String line, String complaint) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint.replace('\'', '"').stripTrailing())
                .message()
                .hasLineCount(1);
    }

    @Test
    void refusesTokensThatNoCallCouldCost() {
        String line =
                "{'query': 'x', 'records': {}, 'usages':"
                        + " {'dear': {'prompt_tokens': 1e9, 'completion_tokens': 0}}}";
        LineParser parser = new LineParser(Map.of("dear", new Price(5000, 0, LocalDate.EPOCH)));
        assertThatThrownBy(() -> parser.parse(line.replace('\'', '"'), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("usages[\"dear\"] comes to 5000000.0 USD, more than any call");
    }

    @Test
    void shortensALongValueInItsComplaint() {
        assertThatThrownBy(() -> parse("{'query': 'x', 'records': '" + "long ".repeat(1000) + "'}"))
                .message()
                .hasSizeLessThan(120);
    }
}
