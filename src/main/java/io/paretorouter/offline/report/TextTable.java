package io.paretorouter.offline.report;

import java.util.ArrayList;
import java.util.List;

/** A text table whose first column is aligned left and the others right. */
public final class TextTable {
    private final int columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table under the given header. */
    public TextTable(List<String> header) {
        this.columns = header.size();
        rows.add(List.copyOf(header));
        rule();
    }

    /** Adds a row with as many cells as the header. */
    public void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    "expected " + columns + " cells, got " + cells.size());
        }
        rows.add(List.copyOf(cells));
    }

    /** Adds a horizontal line. */
    public void rule() {
        rows.add(List.of());
    }

    @Override
    public String toString() {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                String cell = row.isEmpty() ? "─".repeat(widths[i]) : row.get(i);
                String padding = " ".repeat(widths[i] - width(cell));
                text.append(i == 0 ? cell + padding : "  " + padding + cell);
            }
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        }
        return text.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
