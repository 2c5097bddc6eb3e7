package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.TestTables;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Statistics;
import io.paretorouter.core.table.View;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
    private static final RoutingTable TABLE =
            Judged.by(List.of(List.of("", ""))).table().withSpelling(TestTables.spelling(9, 0.4));

    private static final Map<String, String> TYPES =
            Map.of("F32", "<f4", "F64", "<f8", "U8", "|u1");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temporary;

    private Path directory;

    @BeforeEach
    void write() throws IOException {
        directory = temporary.resolve("made/when/needed");
        TableExport.write(TABLE, directory);
    }

    /** The header of the table's own file, which names every tensor of the format. */
    private static JsonNode header() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(TableFile.toBytes(TABLE)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[(int) file.getLong()];
        file.get(header);
        return JSON.readTree(header);
    }

    @Test
    void writesEveryTensorOfTheFileFormatInItsShapeAndType() throws IOException {
        int tensors = 0;
        for (Map.Entry<String, JsonNode> tensor : header().properties()) {
            if (tensor.getKey().startsWith("__")) {
                continue;
            }
            NpyFile npy = NpyFile.read(directory.resolve(tensor.getKey() + ".npy"));
            JsonNode shape = tensor.getValue().get("shape");
            assertThat(npy.rows()).isEqualTo(shape.get(0).asInt());
            assertThat(npy.columns()).isEqualTo(shape.get(1).asInt());
            assertThat(npy.type()).isEqualTo(TYPES.get(tensor.getValue().get("dtype").asText()));
            tensors++;
        }
        assertThat(tensors).isEqualTo(9);
    }

    @Test
    void writesTheNumbersOfTheTable() throws IOException {
        View view = TABLE.views().get("full");
        Statistics statistics = view.statistics();
        Map<String, double[]> expected =
                Map.of(
                        "performanceSum", statistics.performance().sums(),
                        "performanceCount", statistics.performance().counts(),
                        "costSum", statistics.cost().sums(),
                        "costCount", statistics.cost().counts(),
                        "inputTokensSum", statistics.inputTokens().sums(),
                        "outputTokensSum", statistics.outputTokens().sums(),
                        "tokensCount", statistics.inputTokens().counts());
        for (Map.Entry<String, double[]> tensor : expected.entrySet()) {
            assertThat(NpyFile.read(directory.resolve("full/" + tensor.getKey() + ".npy")).values())
                    .as(tensor.getKey())
                    .isEqualTo(tensor.getValue());
        }
        float[] centroids = view.centroids().rows();
        double[] written = NpyFile.read(directory.resolve("full/centroids.npy")).values();
        for (int i = 0; i < centroids.length; i++) {
            assertThat(written[i]).isEqualTo(centroids[i]);
        }
    }

    @Test
    void writesTheRestAsJson() throws IOException {
        assertThat(JSON.readTree(directory.resolve("table.json").toFile()))
                .isEqualTo(JSON.readTree(TableReport.json(TABLE).toString()));
    }
}
