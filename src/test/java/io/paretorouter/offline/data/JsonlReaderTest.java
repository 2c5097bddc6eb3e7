package io.paretorouter.offline.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlReaderTest {
    private static final String ONE = "{\"query\": \"one\", \"records\": {\"m\": 1}}";
    private static final String TWO = "{\"query\": \"two\", \"records\": {\"m\": 0}}";

    @TempDir Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("data.jsonl");
    }

    private JsonlReader.Result read(String content) throws IOException {
        return read(content.getBytes(UTF_8));
    }

    private JsonlReader.Result read(byte[] content) throws IOException {
        Files.write(file, content);
        return new JsonlReader(Map.of()).read(file);
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(JsonlReader.Result result) {
        return result.data().queries().stream().map(LabelledQuery::query).toList();
    }

    @Test
    void readsPlainAndGzippedFilesAlike() throws IOException {
        JsonlReader.Result plain = read(ONE + "\n" + TWO + "\n");
        JsonlReader.Result gzipped = read(gzip(ONE + "\n" + TWO + "\n"));
        assertThat(gzipped).isEqualTo(plain);
        assertThat(texts(plain)).containsExactly("one", "two");
    }

    @Test
    void readsAGzipFileOfSeveralMembers() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(ONE + "\n"));
        members.write(gzip(TWO + "\n"));
        assertThat(texts(read(members.toByteArray()))).containsExactly("one", "two");
    }

    @Test
    void hashesTheLinesAsTheyStandInTheFile() throws IOException {
        assertThat(read("").data().sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(read(ONE + "\n").data().sha256())
                .isNotEqualTo(read(ONE + "\n\n").data().sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "%s\n%s", "%s\r\n%s\r\n", "\n%s\n \t\r\n\n%s\n\n"})
    void findsTheSameQueriesHoweverLinesEndAndBlankOnesStandBetween(String layout)
            throws IOException {
        JsonlReader.Result result = read(layout.formatted(ONE, TWO));
        assertThat(texts(result)).containsExactly("one", "two");
        assertThat(result.badLines()).isEmpty();
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(texts(read("\uFEFF" + ONE + "\n" + TWO))).containsExactly("one", "two");
    }

    @Test
    void saysWhatToDoWhereANumberIsNone() throws IOException {
        assertThat(read("{\"query\": \"x\", \"records\": {\"m\": NaN}}").badLines())
                .singleElement()
                .extracting(BadLine::toString)
                .asString()
                .contains("NaN", "leave out what is not known")
                .doesNotContain("enable");
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("").data().queries()).isEmpty();
        assertThat(read("").badLines()).isEmpty();
    }

    @Test
    void countsBlankAndBadLinesInTheNumbersOfLines() throws IOException {
        JsonlReader.Result result = read("\n" + ONE + "\nnonsense\n\n[1]\n" + TWO);
        assertThat(texts(result)).containsExactly("one", "two");
        assertThat(result.data().queries().getLast().place()).isEqualTo("6");
        assertThat(result.badLines()).extracting(BadLine::number).containsExactly(3L, 5L);
    }

    @Test
    void queriesWithoutAnIndexAreSplitAlikeInWhateverOrderTheirLinesStand() throws IOException {
        List<String> lines =
                IntStream.range(0, 100).mapToObj(i -> ONE.replace("one", "one " + i)).toList();
        Split split = new Split(1, 0.5);
        List<String> fitted = texts(split, read(String.join("\n", lines)));
        assertThat(texts(split, read(String.join("\n", lines.reversed()))))
                .containsExactlyInAnyOrderElementsOf(fitted);
    }

    private static List<String> texts(Split split, JsonlReader.Result result) {
        return result.data().only(split::fitted).queries().stream()
                .map(LabelledQuery::query)
                .toList();
    }

    @Test
    void readsALineThatIsLongerThanItsBuffer() throws IOException {
        String text = "long ".repeat(50_000);
        assertThat(texts(read(ONE.replace("one", text) + "\n" + TWO))).containsExactly(text, "two");
    }

    @Test
    void passesOverALineThatIsTooLongAndGoesOnBehindIt() throws IOException {
        String tooLong = ONE.replace("one", "1".repeat(200_000));
        Files.writeString(file, ONE + "\n" + tooLong + "\n" + TWO);
        JsonlReader.Result result = new JsonlReader(Map.of(), ONE.length()).read(file);
        assertThat(texts(result)).containsExactly("one", "two");
        assertThat(result.badLines())
                .containsExactly(new BadLine(2, "longer than " + ONE.length() + " bytes"));
    }

    @Test
    void reportsALineThatIsNotUtf8() throws IOException {
        byte[] latin1 = ONE.getBytes(UTF_8);
        latin1[11] = (byte) 0xe9;
        assertThat(read(latin1).badLines()).containsExactly(new BadLine(1, "not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 30, 50})
    void refusesAGzipFileThatWasCutOff(int length) throws IOException {
        byte[] cut = Arrays.copyOf(gzip(ONE + "\n" + TWO + "\n"), length);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesAGzipFileThatIsDamaged() throws IOException {
        byte[] damaged = gzip(ONE + "\n" + TWO + "\n");
        damaged[damaged.length - 6] ^= 1; // of the checksum
        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> new JsonlReader(Map.of()).read(file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
    }

    @Test
    void namesWhatCannotBeRead() {
        assertThatThrownBy(() -> new JsonlReader(Map.of()).read(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(directory.toString());
    }
}
