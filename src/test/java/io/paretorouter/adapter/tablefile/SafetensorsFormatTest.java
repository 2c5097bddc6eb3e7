package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.table.RoutingTable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads a file by the letter of the safetensors format, as other readers of it do. */
class SafetensorsFormatTest {
    private final RoutingTable table = Tables.small();
    private final byte[] file = TableFile.toBytes(table);
    private final ByteBuffer data =
            ByteBuffer.wrap(file, Forgery.dataBegin(file), file.length - Forgery.dataBegin(file))
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN);
    private JsonNode header;

    @BeforeEach
    void parse() throws Exception {
        header = new ObjectMapper().readTree(Forgery.header(file));
    }

    @Test
    void beginsTheDataAtAMultipleOfEight() {
        assertThat(Forgery.dataBegin(file) % 8).isZero();
        assertThat(Forgery.header(file)).startsWith("{").matches(".*} *");
    }

    @Test
    void mapsMetadataFromStringToString() {
        for (Map.Entry<String, JsonNode> entry : header.get("__metadata__").properties()) {
            assertThat(entry.getValue().isTextual()).as(entry.getKey()).isTrue();
        }
    }

    @Test
    void packsAlignedTensorsWithoutHoles() {
        int end = 0;
        for (Map.Entry<String, JsonNode> tensor : tensors()) {
            JsonNode entry = tensor.getValue();
            int width = entry.get("dtype").textValue().equals("F64") ? 8 : 4;
            int begin = entry.at("/data_offsets/0").intValue();
            assertThat(begin).as(tensor.getKey()).isEqualTo(end);
            assertThat(begin % width).as(tensor.getKey()).isZero();
            end = entry.at("/data_offsets/1").intValue();
            assertThat(end - begin)
                    .isEqualTo(
                            width
                                    * entry.at("/shape/0").intValue()
                                    * entry.at("/shape/1").intValue());
        }
        assertThat(end).isEqualTo(data.capacity());
    }

    @Test
    void storesLittleEndianNumbersRowByRow() {
        JsonNode sum = header.get("express/costSum");
        int row = sum.at("/data_offsets/0").intValue() + 8 * 2 * sum.at("/shape/1").intValue();
        assertThat(data.getDouble(row + 8))
                .isEqualTo(table.views().get("express").statistics().cost().sum(2, 1));
        JsonNode centroids = header.get("full/centroids");
        int last = centroids.at("/data_offsets/1").intValue() - 4;
        float[] rows = table.views().get("full").centroids().rows();
        assertThat(data.getFloat(last)).isEqualTo(rows[rows.length - 1]);
    }

    private List<Map.Entry<String, JsonNode>> tensors() {
        List<Map.Entry<String, JsonNode>> tensors = new ArrayList<>(header.properties());
        tensors.removeIf(entry -> entry.getKey().equals("__metadata__"));
        assertThat(tensors).hasSize(19);
        return tensors;
    }
}
