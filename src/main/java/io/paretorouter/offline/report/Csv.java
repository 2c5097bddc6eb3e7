package io.paretorouter.offline.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of CSV: fields are quoted as RFC 4180 says; lines end in a line feed. */
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    /** A file with the given column names and no rows yet. */
    public Csv(String... columns) {
        row((Object[]) columns);
    }

    /** Adds a row. Numbers are written so that they read back the same, null as an empty field. */
    public Csv row(@Nullable Object... cells) {
        text.append(
                        Arrays.stream(cells)
                                .map(cell -> cell == null ? "" : quoted(cell.toString()))
                                .collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    /** A field, in quotes where it needs them. */
    static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
