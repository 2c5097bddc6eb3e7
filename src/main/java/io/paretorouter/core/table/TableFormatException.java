package io.paretorouter.core.table;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a file that does not hold a valid routing table. The message reads {@code file: field:
 * problem}, truncated to fit a log line.
 */
public final class TableFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_PROBLEM = 400;

    private final String file;
    private final String field;

    /**
     * An exception for one file.
     *
     * @param file the file, as its reader named it
     * @param field the part that is wrong
     * @param problem what was expected there and what was found
     * @param cause the exception that revealed it, if any
     */
    public TableFormatException(
            String file, String field, String problem, @Nullable Throwable cause) {
        super(
                file + ": " + cut(field, LONGEST_FIELD) + ": " + cut(problem, LONGEST_PROBLEM),
                cause);
        this.file = file;
        this.field = cut(field, LONGEST_FIELD);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** The file, as its reader named it. */
    public String file() {
        return file;
    }

    /** The part of the file that is wrong, such as {@code pareto.models[3].price}. */
    public String field() {
        return field;
    }
}
