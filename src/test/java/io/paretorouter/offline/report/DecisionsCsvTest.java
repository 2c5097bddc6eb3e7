package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.offline.data.Label;
import io.paretorouter.offline.data.LabelledQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsCsvTest {
    private static final Judged JUDGED =
            Judged.by(
                    List.of(
                            List.of("plain", "0"),
                            List.of("", "a,b"),
                            List.of("say \"so\"", "line\nbreak"),
                            List.of("größe", "\r")));

    /** A field and what ends it. */
    private static final Pattern FIELD =
            Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\n\r]*))([,\n])");

    @TempDir Path directory;

    private String csv;

    @BeforeEach
    void write() throws IOException {
        Path file = directory.resolve("decisions.csv");
        DecisionsCsv.write(file, JUDGED.test(), JUDGED.models(), JUDGED.sweep());
        csv = Files.readString(file);
    }

    /** Reads CSV by the letter of RFC 4180, with line feeds for line breaks. */
    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        Matcher field = FIELD.matcher(csv);
        int at = 0;
        for (; field.find() && field.start() == at; at = field.end()) {
            String quoted = field.group(1);
            rows.getLast().add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
            if (field.group(3).equals("\n")) {
                rows.add(new ArrayList<>());
            }
        }
        assertThat(at).as("where reading stopped").isEqualTo(csv.length());
        assertThat(rows.removeLast()).isEmpty();
        return rows;
    }

    @Test
    void namesItsColumnsFirst() {
        assertThat(rows().getFirst())
                .containsExactly("alpha", "index", "dataset", "model", "performance", "cost");
    }

    @Test
    void holdsALineForEveryAlphaAndQueryInOrder() {
        List<List<String>> rows = rows();
        assertThat(rows).hasSize(1 + 101 * JUDGED.test().size()).allMatch(row -> row.size() == 6);
        for (int i = 1; i < rows.size(); i++) {
            int at = (i - 1) / JUDGED.test().size();
            int row = (i - 1) % JUDGED.test().size();
            LabelledQuery query = JUDGED.test().queries().get(row);
            String model = JUDGED.models().get(JUDGED.sweep().choices(4 * at)[row]);
            Label label = query.labels().get(model);
            assertThat(rows.get(i))
                    .containsExactly(
                            "" + at / 100.0,
                            query.index(),
                            query.dataset(),
                            model,
                            "" + label.performance(),
                            "" + label.costUsd());
        }
    }

    @Test
    void quotesOnlyFieldsThatNeedIt() {
        assertThat(csv)
                .contains("\n0.0,0,plain,")
                .contains("\n0.0,\"a,b\",,")
                .contains("\n0.0,\"line\nbreak\",\"say \"\"so\"\"\",")
                .contains("\n0.0,\"\r\",größe,");
    }
}
