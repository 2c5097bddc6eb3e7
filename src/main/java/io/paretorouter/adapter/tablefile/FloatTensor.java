package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.AffineMap;
import io.paretorouter.core.table.Heads;
import io.paretorouter.core.table.Novelty;
import io.paretorouter.core.table.Projection;
import io.paretorouter.core.table.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The F32 tensors of a view, in the order in which a file contains them; all but the first are
 * optional.
 */
enum FloatTensor {
    /** {@code [k, d]}: k in [1, 65536], d in [1, 8192]. */
    CENTROIDS("centroids", "clusters", 65_536, "components", 8192),
    /** {@code [d, inputs + 1]}. */
    PROJECTION("projection", "outputs", 8192, "weights", 8193),
    /** {@code [forms, inputs + 1]}. */
    NOVELTY("novelty", "forms", 8192, "weights", 8193),
    /** {@code [2 m, inputs + 1]}: the models' performances, then their costs. */
    HEADS("heads", "outputs", 8192, "weights", 8193);

    private final String part;
    private final String rows;
    private final int mostRows;
    private final String columns;
    private final int mostColumns;

    FloatTensor(String part, String rows, int mostRows, String columns, int mostColumns) {
        this.part = part;
        this.rows = rows;
        this.mostRows = mostRows;
        this.columns = columns;
        this.mostColumns = mostColumns;
    }

    /** The tensor's name in a view, such as {@code full/centroids}. */
    String name(String view) {
        return view + "/" + part;
    }

    /** Whether a view may lack it. */
    boolean optional() {
        return this != CENTROIDS;
    }

    /** The given shape, if it is within the limits. */
    List<Long> allowed(List<Long> shape) {
        Layout.require(rows, shape.get(0), mostRows);
        Layout.require(columns, shape.get(1), mostColumns);
        return shape;
    }

    /** The tensor's shape in a view; null if the view lacks it. */
    @Nullable List<Long> shape(View view) {
        if (this == CENTROIDS) {
            return List.of((long) view.centroids().count(), (long) view.centroids().dimension());
        }
        AffineMap map = map(view);
        return map == null ? null : List.of((long) map.outputs(), map.inputs() + 1L);
    }

    /** A copy of the tensor's numbers in a view, row-major; empty if the view lacks it. */
    float[] values(View view) {
        if (this == CENTROIDS) {
            return view.centroids().rows();
        }
        AffineMap map = map(view);
        return map == null ? new float[0] : map.rows();
    }

    private @Nullable AffineMap map(View view) {
        Projection projection = view.space().projection();
        Novelty novelty = view.scale().novelty();
        Heads heads = view.heads();
        return switch (this) {
            case CENTROIDS -> null;
            case PROJECTION -> projection == null ? null : projection.map();
            case NOVELTY -> novelty == null ? null : novelty.forms();
            case HEADS -> heads == null ? null : heads.map();
        };
    }
}
