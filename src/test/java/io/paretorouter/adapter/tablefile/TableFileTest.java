package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read again. */
class TableFileTest {
    private static final String NAME = "t.safetensors";

    @Test
    void keepsEverythingThatIsKnownAndNothingElse() {
        RoutingTable table = Tables.small();
        RoutingTable read = TableFile.read(TableFile.toBytes(table), NAME);
        assertThat(read.models()).isEqualTo(table.models());
        assertThat(read.safeModel()).isEqualTo(table.safeModel());
        assertThat(read.provenance()).isEqualTo(table.provenance());
        assertThat(read.views().keySet()).isEqualTo(table.views().keySet());
        table.views().forEach((name, view) -> assertSame(view, read.viewOf(view.embedder())));
    }

    private static void assertSame(View expected, View read) {
        assertThat(read.scale()).isEqualTo(expected.scale());
        assertThat(read.calibration()).isEqualTo(expected.calibration());
        assertThat(read.space().projection()).isEqualTo(expected.space().projection());
        assertThat(read.centroids().dimension()).isEqualTo(expected.centroids().dimension());
        assertThat(read.centroids().rows()).isEqualTo(expected.centroids().rows());
        for (SumTensor sum : SumTensor.values()) {
            assertThat(sum.values(read.statistics()))
                    .as(sum.name("view"))
                    .isEqualTo(sum.values(expected.statistics()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 384, 2", "3, 7, 5", "64, 256, 14", "250, 384, 14", "5, 1, 4096"})
    void readsTablesOfAnyShapeAndWritesTheSameBytesAgain(int clusters, int dimension, int models) {
        byte[] bytes = TableFile.toBytes(Tables.bare(clusters, dimension, models));
        RoutingTable read = TableFile.read(bytes, NAME);
        assertSame(
                Tables.bare(clusters, dimension, models).views().get("full"),
                read.views().get("full"));
        assertThat(TableFile.toBytes(read)).isEqualTo(bytes);
    }

    @Test
    void namesTheContentByItsHash() {
        byte[] bytes = TableFile.toBytes(Tables.small());
        assertThat(TableFile.read(bytes, NAME).version())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(
                        TableFile.read(TableFile.toBytes(Tables.bare(1, 1, 1)), NAME).version());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .contains("{\\\"sha256\\\":\\\"" + TableFile.read(bytes, NAME).version());
        assertThat(Forgery.seal(bytes)).isEqualTo(bytes);
    }

    @Test
    void doesNotLetTheVersionOfATableChangeItsBytes() {
        assertThat(TableFile.toBytes(Tables.small().withVersion("other")))
                .isEqualTo(TableFile.toBytes(Tables.small()));
    }

    @Test
    void refusesToWriteMoreThanItReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.toBytes(Tables.bare(1, 1, 4097)))
                .withMessageContaining("expected 1 to 4096 models, got 4097");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFile.toBytes(Tables.bare(1, 8193, 1)))
                .withMessageContaining("expected 1 to 8192 components, got 8193");
    }
}
