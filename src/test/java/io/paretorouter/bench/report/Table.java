package io.paretorouter.bench.report;

import java.util.List;

/** Rows as Markdown. */
public final class Table {
    private static final String HEAD =
            """
            | | median | range or p99 | |
            | --- | --- | --- | --- |
            """;

    private Table() {}

    /** The table, in the order of the rows. */
    public static String of(List<Row> rows) {
        StringBuilder table = new StringBuilder(HEAD);
        for (Row row : rows) {
            table.append(
                    "| %s | %s | %s | %s |%n"
                            .formatted(row.what(), row.median(), row.spread(), row.further()));
        }
        return table.toString();
    }
}
