package io.paretorouter.offline.data;

import io.paretorouter.core.cost.Price;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads labelled queries from JSONL or gzipped JSONL, line by line. */
public final class JsonlReader {
    private final LineParser parser;
    private final int longestLine;

    /**
     * A reader of labelled queries.
     *
     * @param prices the token prices per model, used where a row gives no cost; may be empty
     */
    public JsonlReader(Map<String, Price> prices) {
        this(prices, Lines.LONGEST);
    }

    /** A reader that rejects lines longer than the given number of bytes. */
    JsonlReader(Map<String, Price> prices, int longestLine) {
        this.parser = new LineParser(prices);
        this.longestLine = longestLine;
    }

    /**
     * The contents of a file.
     *
     * @param data the lines that could be used
     * @param badLines the others, in order
     */
    public record Result(LabelledData data, List<BadLine> badLines) {
        public Result {
            badLines = List.copyOf(badLines);
        }
    }

    /**
     * Reads a file; skips blank lines and a leading byte order mark.
     *
     * @throws java.util.zip.ZipException naming the file, if it is gzip and damaged
     * @throws IOException if the file cannot be read to its end
     */
    public Result read(Path file) throws IOException {
        List<LabelledQuery> queries = new ArrayList<>();
        List<BadLine> badLines = new ArrayList<>();
        try (Lines lines = new Lines(file, longestLine)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                try {
                    String json = lines.text(line);
                    if (!json.isBlank()) {
                        queries.add(parser.parse(json, lines.number()));
                    }
                } catch (IllegalArgumentException e) {
                    badLines.add(new BadLine(lines.number(), String.valueOf(e.getMessage())));
                }
            }
            return new Result(new LabelledData(lines.sha256(), queries), badLines);
        }
    }
}
