package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.View;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        assertThat(read.scale().spans()).isEqualTo(expected.scale().spans());
        assertThat(read.parameters()).isEqualTo(expected.parameters());
        assertThat(read.scale().outOfDistributionCosine())
                .isEqualTo(expected.scale().outOfDistributionCosine());
        assertThat(read.calibration()).isEqualTo(expected.calibration());
        assertThat(rows(read.scale().novelty(), Novelty::rows))
                .isEqualTo(rows(expected.scale().novelty(), Novelty::rows));
        assertThat(rows(read.space().projection(), Projection::rows))
                .isEqualTo(rows(expected.space().projection(), Projection::rows));
        assertThat(read.centroids().dimension()).isEqualTo(expected.centroids().dimension());
        assertThat(read.centroids().rows()).isEqualTo(expected.centroids().rows());
        for (SumTensor sum : SumTensor.values()) {
            assertThat(sum.of(read.statistics()))
                    .as(sum.name("view"))
                    .isEqualTo(sum.of(expected.statistics()));
        }
    }

    private static <T> float @Nullable [] rows(@Nullable T tensor, Function<T, float[]> rows) {
        return tensor == null ? null : rows.apply(tensor);
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
