package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.core.table.View;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a file is refused by the name of the file and of the field. */
class TableFileRefusalTest {
    /** The last tensors of the file: 4 × (3 + 1) floats, then 2 × (4 + 1). */
    private static final int PROJECTION_BYTES = 4 * 4 * Float.BYTES;

    private static final int NOVELTY_BYTES = 2 * 5 * Float.BYTES;

    /** The last tensor's: two heads a model, three weights and a constant each. */
    private static final int HEADS_BYTES = 2 * 3 * 4 * Float.BYTES;

    private static final String NAME = "t.safetensors";
    private final byte[] file = TableFile.toBytes(Tables.small());

    @Test
    void refusesADamagedFile() {
        byte[] damaged = file.clone();
        damaged[file.length - 1] ^= 1;
        assertRefused(damaged, "pareto.sha256", "the file is damaged");
    }

    @Test
    void refusesAFileWithoutSpaceForAHash() {
        byte[] end =
                "\0\0\0\0\0\0\0\0{\"__metadata__\":{\"pareto\":\"{\\\"sha256\\\":\\\"ab"
                        .getBytes(StandardCharsets.US_ASCII);
        assertRefused(end, "pareto.sha256", "the file ends");
        assertRefused(new byte[8], "header", "expected it to begin with");
        assertRefused(new byte[7], "headerLength", "expected 8 bytes, got 7");
    }

    @Test
    void refusesDataThatTheHeaderDoesNotDescribe() {
        byte[] longer = Forgery.seal(Arrays.copyOf(file, file.length + 8));
        assertRefused(longer, "data", "bytes, got ");
        byte[] shorter = Forgery.seal(Arrays.copyOf(file, file.length - 8));
        assertRefused(shorter, "data", "bytes, got ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // what | by what | field | message
                "\"formatVersion\":2 | \"formatVersion\":1 | pareto | must be 2, got 1",
                "\"formatVersion\":2, | '' | pareto.formatVersion | got nothing",
                "\"formatVersion\":2 | \"formatVersion\":2,\"verdict\":{} | pareto | unknown key"
                        + " \"verdict\"",
                "\"formatVersion\":2 | \"formatVersion\":2,\"formatVersion\":2 | pareto |"
                        + " Duplicate",
                "\"beta\":12.5 | \"beta\":NaN | pareto | strict JSON",
                "\"beta\":12.5 | \"beta\":1e999 | pareto.views.express.scorers.beta | finite number, got",
                "\"beta\":12.5 | \"beta\":-1 | pareto.views.express.scorers | beta must be finite and at least 0",
                "\"beta\":12.5 | \"beta\":null | pareto.views.express.scorers.beta | finite number, got null",
                "\"topP\":8 | \"topP\":8.0 | pareto.views.express.scorers.topP | whole number of 32 bits, got"
                        + " 8.0",
                "\"topP\":8 | \"topP\":4294967304 | pareto.views.express.scorers.topP | whole number of 32 bits",
                "\"seed\":-42 | \"seed\":9223372036854775808 | pareto.provenance.data.seed | 64"
                        + " bits",
                "\"b/plain\" | \"c\" | pareto | model \"c\" occurs twice",
                "\"b/plain\" | \"\" | pareto.models[1] | must have 1 to 256 characters",
                "\"b/plain\" | 7 | pareto.models[1].name | expected a string, got 7",
                "\"2024-07-18\" | \"2024-07-32\" | pareto.models[0].price.asOf | a date like",
                "\"contextWindow\":128000 | \"contextWindow\":0 | pareto.models[0] | at least 1,"
                        + " got 0",
                "\"tools\":true | \"tools\":\"yes\" | pareto.models[0].capabilities.tools | true or"
                        + " false",
                "\"express\": | \"Express\": | pareto.views.Express | view must match",
                "\"cost\": | \"cost\":-1,\"was\": | pareto.views.express.spans | must be finite",
                "\"outOfDistributionCosine\":0.31 | \"outOfDistributionCosine\":2 |"
                        + " pareto.views.full | [-1, 1]",
                "\"passes\":true, | '' | pareto.views.full.calibration.verdict.passes | true or"
                        + " false, got nothing",
                "\"queries\":37 | \"queries\":0 | pareto.views.full.calibration | at least 1,"
                        + " got 0",
                "\"performanceLow\":[ | \"performanceLow\":[0.1,"
                        + " | pareto.views.full.calibration.expected | differ in length",
                "\"performanceLow\":[ | \"performanceLow\":[null,"
                        + " | pareto.views.full.calibration.expected.performanceLow[0] | finite",
                "\"costUsdHigh\":[ | \"costUsdHigh\":7,\"was\":["
                        + " | pareto.views.full.calibration.expected.costUsdHigh | an array of",
                "\"low\":0 | \"low\":-0"
                        + " | pareto.views.full.calibration.bestSingle | must lie in [0, 1]",
                "\"safeModel\":\" | \"safeModel\":\"x | pareto | is not one of the models",
                "\"provenance\":{ | \"provenance\":{\"by\":\"me\", | pareto.provenance | unknown"
                        + " key",
                "\"share\":0.7 | \"share\":0 | pareto.provenance.data | share must be in (0, 1]",
            })
    void refusesMetadataByTheNameOfTheField(String what, String by, String field, String message) {
        byte[] forged = Forgery.editPareto(file, text -> replaceFirst(text, what, by));
        assertRefused(forged, field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"full/costSum\" | \"full/costSums\" | header.full/costSum | got nothing",
                "\"full/costSum\" | \"full/more\":{},\"full/costSum\" | header | unknown key"
                        + " \"full/more\"",
                "\"full/costSum\" | \"full/costCount\":0,\"full/costSum\" | header | Duplicate"
                        + " field",
                "\"dtype\":\"F64\" | \"dtype\":\"F32\" | header.express/performanceSum.dtype |"
                        + " expected F64",
                "\"dtype\":\"F64\" | \"dtype\":\"F64\",\"x\":1 | header.express/performanceSum |"
                        + " unknown key",
                "\"shape\":[3,3] | \"shape\":[9,1] | header.express/performanceSum.shape | got [9,"
                        + " 1]",
                "\"shape\":[3,3] | \"shape\":[3] | header.express/performanceSum.shape | two whole"
                        + " numbers",
                "\"shape\":[3,5] | \"shape\":[0,5] | header.express/centroids.shape | clusters, got"
                        + " 0",
                "\"shape\":[3,5] | \"shape\":[65537,5] | header.express/centroids.shape | 65536"
                        + " clusters",
                "\"shape\":[3,5] | \"shape\":[3,-5] | header.express/centroids.shape | components,"
                        + " got -5",
                "\"shape\":[3,5] | \"shape\":[3,9e9] | header.express/centroids.shape[1] | whole"
                        + " number",
                "\"shape\":[3,5] | \"shape\":[3,7] | header.express/centroids.data_offsets | got [",
                "[0,72] | [8,80] | header.express/performanceSum.data_offsets | expected [0, 72]",
                "\"pareto\" | \"format\":\"pt\",\"pareto\" | header | expected it to begin with",
            })
    void refusesTensorsByTheNameOfTheField(String what, String by, String field, String message) {
        byte[] forged = Forgery.editHeader(file, text -> replaceFirst(text, what, by));
        assertRefused(forged, field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // tensor | its first number | field | message
                "performanceCount | 0.5 | full/performanceSum, full/performanceCount | count [0,"
                        + " 0]",
                "performanceSum | NaN | full/performanceSum, full/performanceCount | sum [0, 0]",
                "performanceSum | 7.5 | full | performanceSum [0, 0] must lie between 0 and its"
                        + " count",
                "costSum | -1 | full | costSum [0, 0] must not be negative",
                "tokensCount | -1 | full/inputTokensSum, full/tokensCount | whole number, at least"
                        + " 0",
            })
    void refusesNumbersByTheNameOfTheTensor(
            String tensor, double value, String field, String message) {
        assertRefused(withFirst("full/" + tensor, value), field, message);
    }

    @Test
    void refusesCentroidsThatAreNoUnitVectors() {
        byte[] forged = file.clone();
        int end = file.length - PROJECTION_BYTES - NOVELTY_BYTES - HEADS_BYTES;
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putFloat(end - 4, Float.NaN);
        assertRefused(Forgery.seal(forged), "full/centroids", "centroid 1 must have unit length");
    }

    @Test
    void refusesAProjectionThatIsNotFinite() {
        byte[] forged = file.clone();
        int end = file.length - NOVELTY_BYTES - HEADS_BYTES;
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putFloat(end - 4, Float.NaN);
        assertRefused(Forgery.seal(forged), "full/projection", "weight [3, 3] must be finite");
    }

    @Test
    void refusesANoveltyThatIsNotFinite() {
        byte[] forged = file.clone();
        int end = file.length - HEADS_BYTES;
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putFloat(end - 4, Float.NaN);
        assertRefused(Forgery.seal(forged), "full/novelty", "weight [1, 4] must be finite");
    }

    @Test
    void refusesHeadsThatAreNotFinite() {
        byte[] forged = file.clone();
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putFloat(file.length - 4, Float.NaN);
        assertRefused(Forgery.seal(forged), "full/heads", "weight [5, 3] must be finite");
    }

    /** Whatever the rule of its day made of it. */
    @Test
    void readsAVerdictAsItsIntervalsSayToday() {
        assertThat(passes("-0.005", "-0.015")).isFalse();
        assertThat(passes("\\\"passes\\\":true", "\\\"passes\\\":false")).isTrue();
    }

    private boolean passes(String said, String says) {
        byte[] forged = Forgery.editHeader(file, text -> replaceFirst(text, said, says));
        View view = TableFile.read(forged, NAME).views().get("full");
        return Objects.requireNonNull(Objects.requireNonNull(view).calibration())
                .verdict()
                .passes();
    }

    @Test
    void refusesAHeaderOfVeryManyValuesBeforeItHasReadThemAll() {
        String many = "\"x\":[" + "0,".repeat(1_000_000) + "0],";
        byte[] forged =
                Forgery.editHeader(
                        file,
                        text -> replaceFirst(text, "\"full/costSum\"", many + "\"full/costSum\""));
        assertRefused(forged, "header", "Token count");
    }

    private byte[] withFirst(String tensor, double value) {
        byte[] forged = file.clone();
        String header = Forgery.header(file);
        String offsets = "\"data_offsets\":[";
        int at = header.indexOf(offsets, header.indexOf("\"" + tensor + "\"")) + offsets.length();
        int begin = Integer.parseInt(header.substring(at, header.indexOf(',', at)));
        ByteBuffer.wrap(forged)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(Forgery.dataBegin(file) + begin, value);
        return Forgery.seal(forged);
    }

    private static String replaceFirst(String text, String what, String by) {
        assertThat(text).contains(what);
        int at = text.indexOf(what);
        return text.substring(0, at) + by + text.substring(at + what.length());
    }

    private static void assertRefused(byte[] bytes, String field, String message) {
        assertThatExceptionOfType(TableFormatException.class)
                .isThrownBy(() -> TableFile.read(bytes, NAME))
                .withMessageStartingWith(NAME + ": " + field + ": ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.file()).isEqualTo(NAME))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
