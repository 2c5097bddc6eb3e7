package io.paretorouter.offline.data;

import java.util.Arrays;
import java.util.List;

/** The labels of n queries over m models as a matrix; unknown values are NaN. Immutable. */
public final class Labels {
    private final int rows;
    private final int models;
    private final Label[] cells;

    /**
     * The labels of the given queries.
     *
     * @param queries n rows
     * @param models m columns; labels of other models are left out
     */
    public Labels(List<LabelledQuery> queries, List<String> models) {
        this.rows = queries.size();
        this.models = models.size();
        this.cells = new Label[queries.size() * models.size()];
        for (int row = 0; row < queries.size(); row++) {
            for (int model = 0; model < models.size(); model++) {
                cells[row * models.size() + model] = queries.get(row).label(models.get(model));
            }
        }
    }

    private Labels(int rows, int models, Label[] cells) {
        this.rows = rows;
        this.models = models;
        this.cells = cells;
    }

    /** The number of rows, n. */
    public int rows() {
        return rows;
    }

    /** The number of columns, m. */
    public int models() {
        return models;
    }

    /** The result of a model on a query. */
    public Label label(int row, int model) {
        return cells[row * models + model];
    }

    /** Whether the performance and cost of every model on a query are known. */
    public boolean complete(int row) {
        return Arrays.stream(cells, row * models, (row + 1) * models).allMatch(Label::complete);
    }

    /** The rows at the given indices, in that order. */
    public Labels select(int[] rows) {
        Label[] selected = new Label[rows.length * models];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(cells, rows[i] * models, selected, i * models, models);
        }
        return new Labels(rows.length, models, selected);
    }
}
