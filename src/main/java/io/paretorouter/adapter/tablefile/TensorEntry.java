package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The header's entry for a tensor.
 *
 * @param dtype {@code F32}, {@code F64} or {@code U8}
 * @param shape rows and columns
 * @param offsets where it begins and ends, in bytes from the start of the data
 */
record TensorEntry(String dtype, List<Long> shape, List<Long> offsets) {
    private static final String DTYPE = "dtype";
    private static final String SHAPE = "shape";
    private static final String OFFSETS = "data_offsets";

    /** Reads an entry of a header, without checking its values. */
    static TensorEntry read(JsonObject json) {
        return new TensorEntry(json.text(DTYPE), json.pair(SHAPE), json.pair(OFFSETS));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put(DTYPE, dtype);
        json.putArray(SHAPE).add(shape.get(0)).add(shape.get(1));
        json.putArray(OFFSETS).add(offsets.get(0)).add(offsets.get(1));
        return json;
    }

    /** Refuses the header's entry if it differs from this one, which is the expected one. */
    void requireSame(TensorEntry found, Field field) {
        requireSame(dtype, found.dtype, field.then(DTYPE));
        requireSame(shape, found.shape, field.then(SHAPE));
        requireSame(offsets, found.offsets, field.then(OFFSETS));
    }

    private static void requireSame(Object expected, Object found, Field field) {
        if (!expected.equals(found)) {
            throw field.refuse("expected " + expected + ", got " + found);
        }
    }
}
