package io.paretorouter.offline.data;

/**
 * A line that could not be used.
 *
 * @param number the line number, counted from 1
 * @param reason what is wrong, naming the field and what was expected
 */
public record BadLine(long number, String reason) {
    @Override
    public String toString() {
        return "line " + number + ": " + reason;
    }
}
