package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.adapter.tablefile.Layout.ViewShape;
import io.paretorouter.core.table.RoutingTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header of a file, understood: what a table holds beside its tensors, and where those lie. */
record Header(Metadata metadata, Layout layout) {
    private static final String METADATA = "__metadata__";
    private static final String PARETO = "pareto";

    /** The text of a table's header; its hash is still blank. */
    static String write(RoutingTable table, Layout layout) {
        ObjectNode json = Json.object();
        json.putObject(METADATA).put(PARETO, MetadataWriter.write(table));
        layout.tensors().forEach((name, tensor) -> json.set(name, tensor.toJson()));
        return Json.text(json);
    }

    /** Reads a header, and holds its tensors against the one layout that its shapes allow. */
    static Header read(String text, String file) {
        Field field = new Field(file, "header");
        return JsonObject.read(Json.parse(text, field), field, json -> header(json, field));
    }

    private static Header header(JsonObject json, Field field) {
        Field pareto = new Field(field.file(), PARETO);
        Metadata metadata =
                MetadataReader.read(json.object(METADATA, inner -> inner.text(PARETO)), pareto);
        Map<String, TensorEntry> stated = new LinkedHashMap<>();
        SortedMap<String, ViewShape> shapes = new TreeMap<>();
        for (String view : metadata.views().keySet()) {
            for (SumTensor sum : SumTensor.values()) {
                stated.put(sum.name(view), json.object(sum.name(view), TensorEntry::read));
            }
            String name = Layout.centroids(view);
            TensorEntry centroids = json.object(name, TensorEntry::read);
            stated.put(name, centroids);
            String map = Layout.projection(view);
            TensorEntry projection = json.optionalObject(map, TensorEntry::read);
            if (projection != null) {
                stated.put(map, projection);
            }
            String forms = Layout.novelty(view);
            TensorEntry novelty = json.optionalObject(forms, TensorEntry::read);
            if (novelty != null) {
                stated.put(forms, novelty);
            }
            shapes.put(
                    view,
                    field.then(name)
                            .then("shape")
                            .check(() -> shape(centroids, projection, novelty)));
        }
        Layout layout = pareto.check(() -> Layout.of(shapes, metadata.models().size()));
        stated.forEach((name, found) -> layout.tensor(name).requireSame(found, field.then(name)));
        return new Header(metadata, layout);
    }

    private static ViewShape shape(
            TensorEntry centroids,
            @Nullable TensorEntry projection,
            @Nullable TensorEntry novelty) {
        return new ViewShape(
                centroids.shape().get(0),
                centroids.shape().get(1),
                projection == null ? 0 : projection.shape().get(1) - 1,
                novelty == null ? null : novelty.shape());
    }
}
