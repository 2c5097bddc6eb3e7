package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.core.table.RoutingTable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parsed header of a file: what a table contains besides its tensors, and where the tensors
 * are.
 */
record Header(Metadata metadata, Layout layout) {
    private static final String METADATA = "__metadata__";
    private static final String PARETO = "pareto";

    /** The text of a table's header, with its hash still blank. */
    static String write(RoutingTable table, Layout layout) {
        ObjectNode json = Json.object();
        json.putObject(METADATA).put(PARETO, MetadataWriter.write(table));
        layout.tensors().forEach((name, tensor) -> json.set(name, tensor.toJson()));
        return Json.text(json);
    }

    /** Reads a header, and checks its tensors against the one layout that its shapes allow. */
    static Header read(String text, String file) {
        Field field = new Field(file, "header");
        return JsonObject.read(Json.parse(text, field), field, json -> header(json, field));
    }

    private static Header header(JsonObject json, Field field) {
        Field pareto = new Field(field.file(), PARETO);
        Metadata metadata =
                MetadataReader.read(json.object(METADATA, inner -> inner.text(PARETO)), pareto);
        Map<String, TensorEntry> stated = new LinkedHashMap<>();
        SortedMap<String, Map<FloatTensor, List<Long>>> shapes = new TreeMap<>();
        for (String view : metadata.views().keySet()) {
            for (SumTensor sum : SumTensor.values()) {
                stated.put(sum.name(view), json.object(sum.name(view), TensorEntry::read));
            }
            Map<FloatTensor, List<Long>> floats = new EnumMap<>(FloatTensor.class);
            for (FloatTensor tensor : FloatTensor.values()) {
                String name = tensor.name(view);
                if (!tensor.optional() || json.has(name)) {
                    TensorEntry entry = json.object(name, TensorEntry::read);
                    stated.put(name, entry);
                    Field shape = field.then(name).then("shape");
                    floats.put(tensor, shape.check(() -> tensor.allowed(entry.shape())));
                }
            }
            shapes.put(view, floats);
        }
        boolean spelling = metadata.spelling() != null;
        if (spelling) {
            stated.put(Layout.SPELLING, json.object(Layout.SPELLING, TensorEntry::read));
        }
        Layout layout = pareto.check(() -> Layout.of(shapes, metadata.models().size(), spelling));
        stated.forEach((name, found) -> layout.tensor(name).requireSame(found, field.then(name)));
        return new Header(metadata, layout);
    }
}
